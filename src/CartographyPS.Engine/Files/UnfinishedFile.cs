namespace CartographyPS.Engine.Files;

/// <summary>
/// A file that is written beside its place, under a name that nobody can foresee, and moved there when it is whole: nobody sees half of
/// it, what was there is not lost to a full disk, and writers of the same file do not meet.
/// </summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _place;
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _moved;

    /// <summary>Begins a file.</summary>
    /// <param name="place">Its full path. A link there is replaced, not followed; a file there is replaced and passes its rights on.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
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

    /// <summary>Where its bytes go.</summary>
    public FileStream Stream => _stream;

    /// <summary>The file is whole: moves it to its place.</summary>
    /// <param name="replace">Whether a file that is there goes.</param>
    /// <exception cref="IOException">It cannot be moved, or there is a file that is not to go.</exception>
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
        // Windows: the file that is replaced leaves its access list to the new one.
        if (replace && File.Exists(_place)) File.Replace(_path, _place, null);
        else File.Move(_path, _place);
        _moved = true;
    }

    /// <summary>Removes the file unless it has been moved to its place.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_moved) File.Delete(_path);
    }
}
