using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Tests.Aws.Model;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>What holds of every answer of every operation, however it is written, cut off or damaged.</summary>
public sealed class ProtocolPropertyTests
{
    private static readonly OperationModel[] Operations = [.. ApiModelsTests.Operations];

    private static readonly Gen<(OperationModel Operation, int Seed)> Answers =
        Gen.Select(Gen.Int[0, Operations.Length - 1], Gen.Int[0, 1_000_000], (index, seed) => (Operations[index], seed));

    [Fact]
    public void A_response_means_the_same_in_every_notation() => Answers.Sample(answer =>
    {
        var (operation, seed) = answer;
        var output = new RandomOutput(seed).Of(operation);
        var wire = new WireOutput(operation).Write(output);
        bool isText = operation.Output.Payload is { } payload && operation.Output.Find(payload)!.Shape.Kind is ShapeKind.String or ShapeKind.Blob;
        if (isText || wire.Body.Length == 0) return;
        string body = Encoding.UTF8.GetString(wire.Body);
        var variation = new WireVariation(seed);
        body = operation.Service.Protocol is Protocol.Json or Protocol.RestJson ? variation.Json(body) : variation.Xml(body);
        wire.Headers.Remove("Content-Length");

        using var read = ResponseReader.Read(operation, 200, wire.Headers, Encoding.UTF8.GetBytes(body));

        Assert.True(JsonNode.DeepEquals(output, JsonNode.Parse(read.RootElement.GetRawText())), $"{operation}\n{body}\n{read.RootElement}");
    });

    [Fact]
    public void A_response_truncated_anywhere_is_refused() => Gen.Select(Answers, Gen.Double[0, 1]).Sample((answer, share) =>
    {
        var (operation, seed) = answer;
        var wire = new WireOutput(operation).Write(new RandomOutput(seed).Of(operation));
        if (wire.Body.Length == 0 || operation.HttpMethod == "HEAD") return;

        int length = (int)(share * (wire.Body.Length - 1));

        Assert.Throws<MalformedResponseException>(() => ResponseReader.Read(operation, 200, wire.Headers, wire.Body.AsMemory(0, length)));
        if (operation.Output.Payload is not null) return;
        wire.Headers.Remove("Content-Length");
        Assert.Throws<MalformedResponseException>(() => ResponseReader.Read(operation, 200, wire.Headers, wire.Body.AsMemory(0, length)));
    });

    [Fact]
    public void A_damaged_response_is_read_or_refused_without_other_errors() =>
        Gen.Select(Answers, Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Byte).List[1, 4]).Sample((answer, damages) =>
        {
            var (operation, seed) = answer;
            var wire = new WireOutput(operation).Write(new RandomOutput(seed).Of(operation));
            byte[] body = damages.Aggregate(wire.Body, (bytes, damage) => Damaged(bytes, damage.Item1, damage.Item2, damage.Item3, damage.Item4));
            wire.Headers.Remove("Content-Length");

            var exception = Record.Exception(() => ResponseReader.Read(operation, 200, wire.Headers, body).Dispose());

            Assert.True(exception is null or MalformedResponseException, $"{operation}: {exception}");
        });

    [Fact]
    public void An_error_is_read_from_any_bytes() =>
        Gen.Select(Gen.Int[0, Operations.Length - 1], Gen.Int[300, 599], Gen.OneOf(Gen.Byte.Array[0, 40], Errors())).Sample((index, status, body) =>
        {
            var error = ErrorResponse.Read(Operations[index], status, Responses.NoHeaders, body);

            Assert.NotEmpty(error.Code);
            Assert.NotNull(error.Message);
        });

    [Fact]
    public void A_timestamp_is_the_same_in_every_format() => Gen.Long[0, 4_102_444_800_000].Sample(milliseconds =>
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        string expected = Timestamps.Text(moment.UtcDateTime);
        string seconds = Timestamps.Text(DateTimeOffset.FromUnixTimeSeconds(milliseconds / 1000).UtcDateTime);

        Assert.Equal(expected, Read(Text("yyyy-MM-dd'T'HH:mm:ss.fff'Z'")));
        Assert.Equal(expected, Read(Text("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'")));
        Assert.Equal(expected, Read(Text("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'")));
        Assert.Equal(expected, Read(moment.ToOffset(TimeSpan.FromHours(-5.5)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)));
        Assert.Equal(expected, Read((milliseconds / 1000m).ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(seconds, Read(Text("yyyy-MM-dd'T'HH:mm:ss'Z'")));
        Assert.Equal(seconds, Read(Text("R")));

        string Text(string form) => moment.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
        static string Read(string text) => JsonNode.Parse(Responses.Read("kms.DescribeKey", "{\"KeyMetadata\":{\"CreationDate\":\"" + text + "\"}}"))!["KeyMetadata"]!["CreationDate"]!.ToString();
    });

    private static Gen<byte[]> Errors() => Gen.Int[0, 5].Array[1, 12].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part switch
    {
        0 => "<Error>",
        1 => "<Code>X",
        2 => "</Code>",
        3 => "{\"__type\":",
        4 => "\"a#B\"}",
        _ => "<!DOCTYPE",
    }))));

    private static byte[] Damaged(byte[] bytes, int kind, double from, double to, byte value)
    {
        if (bytes.Length == 0) return bytes;
        int start = (int)(Math.Min(from, to) * bytes.Length), end = (int)(Math.Max(from, to) * bytes.Length);
        return kind switch
        {
            0 => [.. bytes[..start], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[start..]],
            2 => [.. bytes[..start], value, .. bytes[start..]],
            3 => [.. bytes[..start], .. bytes[start..end].Reverse(), .. bytes[end..]],
            _ => [.. bytes[..start], .. bytes[start..].Take(1).Select(_ => value), .. bytes[start..].Skip(1)],
        };
    }
}
