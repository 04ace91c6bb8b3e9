namespace CartographyPS.Engine.Files;

/// <summary>Tests whether a disk is full by writing a file, for errors that do not say.</summary>
internal static class DiskProbe
{
    private const int Room = 64 * 1024;

    /// <summary>Returns true when no small file fits beside another: the disk, the user's quota or the file table is full.</summary>
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
