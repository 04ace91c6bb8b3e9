namespace CartographyPS;

/// <summary>Where the ledger is when no one says.</summary>
internal static class LedgerLocation
{
    /// <summary><c>CartographyPS/graph.db</c> in the user's local application data.</summary>
    public static string Default { get; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "CartographyPS", "graph.db");
}
