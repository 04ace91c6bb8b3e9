namespace CartographyPS.Engine.Resources;

/// <summary>Chooses the name of a call's item where the definition gives none.</summary>
internal static class ItemNames
{
    /// <summary>
    /// Returns the first parameter that tells the parent's rows apart, whatever precedes it (<c>PermissionSetArn</c> after
    /// <c>InstanceArn</c>): one that reads the list of the rows, or something below it. Without such a parameter, the one that reads
    /// nearest to the rows; null when none reads a row.
    /// </summary>
    public static Value? Of(Source parent, IReadOnlyList<(string Name, Value Value)> parameters)
    {
        var sources = parent.Ancestors.ToList();
        int list = sources.FindIndex(IsMany);
        return parameters
            .Select(parameter => (parameter.Value, Rank: Rank(parameter.Value)))
            .Where(parameter => parameter.Rank >= 0)
            .OrderBy(parameter => parameter.Rank)   // Stable: the first of equals.
            .Select(parameter => parameter.Value)
            .FirstOrDefault();

        int Rank(Value value)
        {
            var ranks = value.Paths.Select(path => path.Source is null ? 0 : sources.IndexOf(path.Source)).Where(rank => rank >= 0).ToList();
            return ranks.Count == 0 ? -1 : ranks.Min() <= list ? 0 : ranks.Min();
        }
    }

    // A source that takes the parent's row itself, or joined pages, has one row.
    private static bool IsMany(Source source) => source switch
    {
        ItemSource items => items.Path.Text != "." || items.Expansion is not null,
        CallSource call => !call.Paging.IsOneRow,
        _ => false,
    };
}
