using CartographyPS.Engine.Files;
using CartographyPS.Engine.Ledger;

namespace CartographyPS;

/// <summary>The default place of the ledger.</summary>
internal static class LedgerLocation
{
    /// <summary><c>CartographyPS/graph.db</c> in the user's local application data.</summary>
    /// <exception cref="LedgerException">The user has no such folder. A relative path would depend on the current folder.</exception>
    public static string Default
    {
        get
        {
            // Without verification: for a missing folder the default is an empty text, which would mean the current folder.
            string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return FullPaths.IsFull(data)
                ? Path.Combine(data, "CartographyPS", "graph.db")
                : throw new LedgerException(
                    LedgerFault.Path,
                    $"There is no folder for the ledger: the user's application data folder '{data}' is not a full path. Name the ledger with -DatabasePath.");
        }
    }
}
