using System.IO.Enumeration;

namespace SimulatedAws.Paging;

/// <summary>The page sizes of operations, and the operations that return everything to a request with neither limit nor token.</summary>
internal sealed class PageSizes
{
    /// <summary>Reads the estate's settings. A page size of the caller overrides them all.</summary>
    public PageSizes(Estates.EstateSettings settings, int? forced)
    {
        Forced = forced;
        Default = settings.PageSize;
        ByName = settings.PageSizes;
        WholeWithoutLimit = settings.WholeWithoutLimit;
        CutWithoutLimit = settings.CutWithoutLimit;
    }

    /// <summary>The page size of all operations; null to use the settings below.</summary>
    public int? Forced { get; set; }

    /// <summary>The default page size.</summary>
    public int Default { get; }

    /// <summary>Page sizes by service or <c>service.Operation</c>.</summary>
    public IReadOnlyDictionary<string, int> ByName { get; set; }

    /// <summary>Patterns of <c>service.Operation</c>.</summary>
    public IReadOnlyList<string> WholeWithoutLimit { get; set; }

    /// <summary>The maximum number of items for a request with neither limit nor token, by <c>service.Operation</c>.</summary>
    public IReadOnlyDictionary<string, int> CutWithoutLimit { get; set; }

    /// <summary>Returns the page size of an operation.</summary>
    public int Of(string service, string operation)
    {
        if (Forced is { } forced) return forced;
        if (ByName.TryGetValue($"{service}.{operation}", out int size) || ByName.TryGetValue(service, out size)) return size;
        return Default;
    }

    /// <summary>Returns true when an operation returns everything to a request with neither limit nor token.</summary>
    public bool Whole(string service, string operation)
    {
        string name = $"{service}.{operation}";
        return WholeWithoutLimit.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
    }
}
