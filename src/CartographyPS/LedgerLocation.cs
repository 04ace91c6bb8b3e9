using CartographyPS.Engine.Files;
using CartographyPS.Engine.Ledger;

namespace CartographyPS;

/// <summary>Where the ledger is when no one says.</summary>
internal static class LedgerLocation
{
    /// <summary><c>CartographyPS/graph.db</c> in the user's local application data.</summary>
    /// <exception cref="LedgerException">The user has no such folder. A relative path would be the current folder's.</exception>
    public static string Default
    {
        get
        {
            // Not verified: an empty text in the place of a folder that does not exist would be the current folder.
            string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return FullPaths.IsFull(data)
                ? Path.Combine(data, "CartographyPS", "graph.db")
                : throw new LedgerException(LedgerFault.Path, $"There is no folder for the ledger: the user's home '{data}' is no full path.");
        }
    }
}
