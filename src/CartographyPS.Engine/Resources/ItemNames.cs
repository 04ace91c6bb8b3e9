namespace CartographyPS.Engine.Resources;

/// <summary>What a call's item goes by where the definition does not say.</summary>
internal static class ItemNames
{
    /// <summary>
    /// The first parameter that tells the parent's rows apart, whatever stands before it (<c>PermissionSetArn</c> after
    /// <c>InstanceArn</c>): it reads the list that the rows stand in, or something below. Where none does, the one that reads nearest
    /// to the rows; null where none reads a row.
    /// </summary>
    public static Value? Of(Source parent, IReadOnlyList<(string Name, Value Value)> parameters)
    {
        var sources = parent.Ancestors.ToList();
        int list = sources.FindIndex(IsMany);
        return parameters
            .Select(parameter => (parameter.Value, Rank: Rank(parameter.Value)))
            .Where(parameter => parameter.Rank >= 0)
            .OrderBy(parameter => parameter.Rank)   // Stable: of those alike the first.
            .Select(parameter => parameter.Value)
            .FirstOrDefault();

        int Rank(Value value)
        {
            var ranks = value.Paths.Select(path => path.Source is null ? 0 : sources.IndexOf(path.Source)).Where(rank => rank >= 0).ToList();
            return ranks.Count == 0 ? -1 : ranks.Min() <= list ? 0 : ranks.Min();
        }
    }

    // The rows themselves taken again, and joined pages, are one for one.
    private static bool IsMany(Source source) => source switch
    {
        ItemSource items => items.Path.Text != "." || items.Expansion is not null,
        CallSource call => !call.Paging.IsOneRow,
        _ => false,
    };
}
