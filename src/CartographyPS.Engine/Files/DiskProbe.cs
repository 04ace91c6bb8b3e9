namespace CartographyPS.Engine.Files;

/// <summary>Tells by trying whether a disk has room, for errors that do not say.</summary>
internal static class DiskProbe
{
    private const int Room = 64 * 1024;

    /// <summary>Whether a small file beside another finds no room: on the disk, in the user's share of it, or in its table of files.</summary>
    public static bool IsFull(string path)
    {
        try
        {
            string probe = Path.Combine(Path.GetDirectoryName(path)!, ".cartography-" + Guid.NewGuid().ToString("N") + ".tmp");
            using var file = OwnerOnly.CreateNew(probe, FileShare.None, FileOptions.DeleteOnClose);
            file.Write(new byte[Room], 0, Room);
            file.Flush();
            return false;
        }
        catch (IOException exception)
        {
            return FileErrors.IsDiskFull(exception);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
