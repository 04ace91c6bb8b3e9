using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartographyPS.Engine.Common;

/// <summary>
/// A reusable JSON writer with its buffer, one for each thread: properties and values are written hundreds of thousands of times. Renting
/// while the thread's instance is in use returns a new one.
/// </summary>
internal sealed class JsonScratch : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic] private static JsonScratch? t_free;

    private readonly ByteBuffer _bytes = new(1024);

    private JsonScratch() => Writer = new Utf8JsonWriter(_bytes, Options);

    /// <summary>Writes to the buffer.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>The bytes written; valid until the scratch is disposed.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Writer.Flush();
            return _bytes.Written.Span;
        }
    }

    /// <summary>Rents an empty instance. Disposing returns it.</summary>
    public static JsonScratch Rent()
    {
        var scratch = t_free ?? new JsonScratch();
        t_free = null;
        scratch._bytes.Clear();
        scratch.Writer.Reset(scratch._bytes);
        return scratch;
    }

    /// <inheritdoc/>
    public void Dispose() => t_free = this;
}
