using System.Management.Automation;

namespace CartographyPS.Cmdlets;

/// <summary>What the module's cmdlets share. It is public only because they derive from it.</summary>
public abstract class CartographyCmdlet : PSCmdlet
{
    private protected CartographyCmdlet()
    {
    }

    /// <summary>The file system path that a user's path means in the session's current location; it need not exist.</summary>
    private protected string FullPath(string path) => GetUnresolvedProviderPathFromPSPath(path);
}
