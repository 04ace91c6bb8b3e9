using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Plans the scopes that are read once for several accounts, by the first of them that is permitted to.</summary>
internal static class SharedScopes
{
    private const int Named = 3;

    private static readonly string Action = IamActions.Of(OrganizationFinder.Operation);

    /// <summary>
    /// Returns a scope for each organization. Its management account, which may read all of it, is tried first. An account in no
    /// organization has an empty scope of its own. Accounts whose organization is not known are left out when that of others is: otherwise
    /// each member without the permission would be denied in every run.
    /// </summary>
    public static IEnumerable<ScopePlan> OfOrganizations(IReadOnlyList<SyncAccount> accounts, ResourceType type)
    {
        var members = accounts.Where(account => account.Organization?.Id is not null);
        foreach (var organization in members.GroupBy(account => account.Organization!.Id!, StringComparer.Ordinal))
        {
            List<SyncAccount> readers = [.. organization.OrderByDescending(account => account.Id == account.Organization!.ManagementAccount)];
            yield return new ScopePlan(readers[0], type, ScopeId.Global) { Owner = organization.Key, Readers = readers };
        }
        foreach (var account in accounts.Where(account => account.Organization is { Id: null, Failure: null }))
        {
            yield return new ScopePlan(account, type, ScopeId.Global) { Settled = (ScopeStatus.Complete, "The account is in no organization.") };
        }
        var silent = accounts.Where(IsSilent).ToList();
        if (silent.Count == 0 || accounts.Any(account => account.Organization?.Id is not null)) yield break;
        yield return new ScopePlan(silent[0], type, ScopeId.Global) { Readers = silent, Settled = NotKnown(silent) };
    }

    /// <summary>Returns true when it is not known which organization an account is in.</summary>
    public static bool IsSilent(SyncAccount account) => account.Organization is null or { Failure: not null };

    /// <summary>Returns a scope for each region that accounts of a partition read.</summary>
    public static IEnumerable<ScopePlan> OfPartitions(IReadOnlyList<SyncAccount> accounts, ResourceType type) =>
        from account in accounts
        from region in account.Regions
        group account by (account.Partition, region) into readers
        select new ScopePlan(readers.First(), type, readers.Key.region) { Owner = readers.Key.Partition, Readers = [.. readers] };

    private static string Advised(AwsServiceException failure) =>
        failure.Kind == AwsErrorKind.Denied && failure.Message.IndexOf(Action, StringComparison.Ordinal) < 0
            ? $"Allow {Action}. {failure.Message}"
            : failure.Message;

    private static (ScopeStatus Status, string Message) NotKnown(List<SyncAccount> silent)
    {
        bool denied = silent.All(account => account.Organization?.Failure is { Kind: AwsErrorKind.Denied });
        string why = string.Join("; ", silent.Take(Named).Select(account => account.Organization?.Failure is { } failure
            ? $"{account.Name} ({account.Id}): {failure.Operation}: {failure.Code}: {Advised(failure)}"
            : $"{account.Name} ({account.Id}): not asked"));
        string more = silent.Count > Named ? $"; and {silent.Count - Named} more" : string.Empty;
        return (denied ? ScopeStatus.Denied : ScopeStatus.Failed, $"The organization of the accounts is not known. {why}{more}");
    }
}
