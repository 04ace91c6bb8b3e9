namespace CartographyPS.Engine.Files;

/// <summary>
/// A file that is written beside its destination under an unpredictable name and moved there when it is complete. So no reader sees half a
/// file, a full disk does not destroy the earlier file, and writers of the same file do not collide.
/// </summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _place;
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _moved;

    /// <summary>Creates the file.</summary>
    /// <param name="place">The full path. A link there is replaced, not followed. A file there is replaced and its rights kept.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not create the file.</exception>
    public UnfinishedFile(string place)
    {
        _place = place;
        _path = Path.Combine(Path.GetDirectoryName(place)!, ".cartography-" + Guid.NewGuid().ToString("N") + ".tmp");
        _stream = OwnerOnly.CreateNew(_path, FileShare.None);
        try
        {
            OwnerOnly.CopyRights(place, _stream);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The stream to write to.</summary>
    public FileStream Stream => _stream;

    /// <summary>Moves the complete file to its destination.</summary>
    /// <param name="replace">True to replace an existing file.</param>
    /// <exception cref="IOException">The file cannot be moved, or one exists that is not to be replaced.</exception>
    public void Finish(bool replace)
    {
        _stream.Dispose();
#if NET
        if (!OperatingSystem.IsWindows())
        {
            File.Move(_path, _place, replace);
            _moved = true;
            return;
        }
#endif
        // Windows: the new file gets the access list of the one it replaces.
        if (replace && File.Exists(_place)) File.Replace(_path, _place, null);
        else File.Move(_path, _place);
        _moved = true;
    }

    /// <summary>Removes the file unless it has been moved to its destination.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_moved) File.Delete(_path);
    }
}
