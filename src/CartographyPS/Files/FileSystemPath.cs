using System.Management.Automation;
using System.Runtime.InteropServices;

namespace CartographyPS.Files;

/// <summary>Resolves users' paths in the file system. The session's current location may be elsewhere, such as <c>Env:</c> or <c>HKLM:</c>.</summary>
internal static class FileSystemPath
{
    /// <summary>Returns the full path of a file, which need not exist. Brackets are part of its name.</summary>
    /// <param name="session">The locations and drives of the session.</param>
    /// <param name="path">A full path, one relative to the current location, or one on a drive of the session.</param>
    /// <exception cref="ArgumentException">The path is not in the file system.</exception>
    public static string Full(PathIntrinsics session, string path)
    {
        // The path of a share names no drive, so PowerShell would resolve it with the provider of the current location.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && path.StartsWith(@"\\", StringComparison.Ordinal)) return path;
        try
        {
            string full = session.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name == "FileSystem") return full;
            string reason = session.IsPSAbsolute(path, out _) ? string.Empty : $", because the current location is {session.CurrentLocation}";
            throw new ArgumentException($"it belongs to the provider {provider.Name}{reason}.");
        }
        catch (Exception exception) when (exception is ProviderNotFoundException or System.Management.Automation.DriveNotFoundException
            or ProviderInvocationException or PSInvalidOperationException or PSNotSupportedException or PSArgumentException or ItemNotFoundException)
        {
            throw new ArgumentException(exception.Message, exception);
        }
    }
}
