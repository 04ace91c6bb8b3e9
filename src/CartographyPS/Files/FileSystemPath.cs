using System.Management.Automation;
using System.Runtime.InteropServices;

namespace CartographyPS.Files;

/// <summary>Paths that users give, in the file system. A session's current location need not be there: it may be <c>Env:</c> or <c>HKLM:</c>.</summary>
internal static class FileSystemPath
{
    /// <summary>The full path of the file system. The file need not exist, and brackets are part of its name.</summary>
    /// <param name="session">The session's locations and drives.</param>
    /// <param name="path">A full path, one relative to the current location, or one on a drive of the session.</param>
    /// <exception cref="ArgumentException">It is not a path of the file system.</exception>
    public static string Full(PathIntrinsics session, string path)
    {
        // A share's path names no drive, and PowerShell would look for it in the current location's provider.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && path.StartsWith(@"\\", StringComparison.Ordinal)) return path;
        try
        {
            string full = session.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name == "FileSystem") return full;
            throw new ArgumentException($"it is taken as one of the provider {provider.Name}, because the current location is {session.CurrentLocation}.");
        }
        catch (Exception exception) when (exception is ProviderNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderInvocationException
            or PSInvalidOperationException or PSNotSupportedException or PSArgumentException or ItemNotFoundException)
        {
            throw new ArgumentException(exception.Message, exception);
        }
    }
}
