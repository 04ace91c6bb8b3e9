using SimulatedAws.Estates;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>Serves the files of an estate's <c>blobs</c> folders.</summary>
internal static class Blobs
{
    /// <summary>Handles <c>/__blobs/account/region/name</c>.</summary>
    public static WireOutput Answer(EstateFolder estate, string path)
    {
        string[] parts = Uri.UnescapeDataString(path).Split('/', 5);
        if (parts.Length == 5)
        {
            string folder = Path.GetFullPath(Path.Combine(estate.Root, parts[2], parts[3], "blobs")) + Path.DirectorySeparatorChar;
            string file = Path.GetFullPath(Path.Combine(folder, parts[4]));
            bool inside = folder.StartsWith(estate.Root, StringComparison.Ordinal) && file.StartsWith(folder, StringComparison.Ordinal);
            if (inside && File.Exists(file)) return WireOutput.Of(200, "application/octet-stream", File.ReadAllBytes(file));
        }
        return WireOutput.Of(404, "text/plain", "There is no such blob.\n");
    }
}
