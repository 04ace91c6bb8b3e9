using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Requests each page when the budget has room for its contributions.</summary>
/// <param name="inner">Makes the calls.</param>
/// <param name="budget">Bounds what the open scopes hold.</param>
/// <param name="priority">The place of the scope in the plan: lower numbers are admitted first.</param>
internal sealed class BudgetedReader(IAwsReader inner, OpenScopeBudget budget, int priority) : IAwsReader
{
    // An instance makes about 17 contributions, a network interface 9, a security group 4.
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
            await budget.StartAsync(kind, priority, cancellationToken).ConfigureAwait(false);
            bool hasPage = false;
            try
            {
                return hasPage = await pages.MoveNextAsync().ConfigureAwait(false);
            }
            finally
            {
                budget.Complete(kind, hasPage ? Items(pages.Current.RootElement) * ContributionsOfItem : null);
            }
        }
    }

    private static int Items(JsonElement answer) => answer.ValueKind == JsonValueKind.Object
        ? answer.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).Sum(member => member.Value.GetArrayLength())
        : 0;
}
