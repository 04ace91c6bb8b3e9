using System.IO.Enumeration;

namespace SimulatedAws.Paging;

/// <summary>How many items a page of an operation has, and which operations are given whole to a request with neither limit nor token.</summary>
internal sealed class PageSizes
{
    /// <summary>The estate's settings, with the caller's page size instead of all of them when there is one.</summary>
    public PageSizes(Estates.EstateSettings settings, int? forced)
    {
        Forced = forced;
        Default = settings.PageSize;
        ByName = settings.PageSizes;
        WholeWithoutLimit = settings.WholeWithoutLimit;
        CutWithoutLimit = settings.CutWithoutLimit;
    }

    /// <summary>The page size of all operations; null to go by the others.</summary>
    public int? Forced { get; set; }

    /// <summary>The page size of operations that none is given for.</summary>
    public int Default { get; }

    /// <summary>Page sizes by service or <c>service.Operation</c>.</summary>
    public IReadOnlyDictionary<string, int> ByName { get; set; }

    /// <summary>Patterns of <c>service.Operation</c>.</summary>
    public IReadOnlyList<string> WholeWithoutLimit { get; set; }

    /// <summary>How many items, and no more, a request with neither limit nor token is given, by <c>service.Operation</c>.</summary>
    public IReadOnlyDictionary<string, int> CutWithoutLimit { get; set; }

    /// <summary>The page size of an operation.</summary>
    public int Of(string service, string operation)
    {
        if (Forced is { } forced) return forced;
        if (ByName.TryGetValue($"{service}.{operation}", out int size) || ByName.TryGetValue(service, out size)) return size;
        return Default;
    }

    /// <summary>Whether an operation is given whole to a request with neither limit nor token.</summary>
    public bool Whole(string service, string operation)
    {
        string name = $"{service}.{operation}";
        return WholeWithoutLimit.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
    }
}
