using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync;

/// <summary>Asks for each page when there is room for what it will bring.</summary>
internal sealed class PacedReader(IAwsReader inner, ReadAhead ahead) : IAwsReader
{
    // An instance makes some 17, a network interface 9, a security group 4.
    private const int ContributionsOfItem = 15;

    /// <inheritdoc/>
    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string kind = operation.ToString();
        var pages = inner.ReadAsync(operation, region, parameters, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (pages.ConfigureAwait(false))
        {
            while (await NextAsync().ConfigureAwait(false)) yield return pages.Current;
        }

        async Task<bool> NextAsync()
        {
            await ahead.AskAsync(kind, cancellationToken).ConfigureAwait(false);
            bool come = false;
            try
            {
                return come = await pages.MoveNextAsync().ConfigureAwait(false);
            }
            finally
            {
                ahead.Came(kind, come ? Items(pages.Current.RootElement) * ContributionsOfItem : null);
            }
        }
    }

    private static int Items(JsonElement answer) => answer.ValueKind == JsonValueKind.Object
        ? answer.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).Sum(member => member.Value.GetArrayLength())
        : 0;
}
