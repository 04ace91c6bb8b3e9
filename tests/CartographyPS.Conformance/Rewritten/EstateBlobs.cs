using System.Security.Cryptography;
using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>The blobs of estate <c>a</c>: answers and other blobs name each by the digest of its content, which changes with it.</summary>
internal static class EstateBlobs
{
    /// <summary>Returns true for the file of a blob.</summary>
    public static bool Is(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "blobs";

    /// <summary>Writes all blobs with changed contents, those that name others after them.</summary>
    /// <param name="folder">The folder of the changed estate.</param>
    /// <param name="path">Changes a path within the estate.</param>
    /// <param name="text">Changes a content; it is told the digests of those before.</param>
    /// <param name="moved">Is told which digest has become which.</param>
    public static void Write(string folder, Func<string, string> path, Func<string, string> text, Action<string, string> moved)
    {
        var waiting = Directory.EnumerateFiles(SimAws.Estate, "*", SearchOption.AllDirectories).Where(Is)
            .Select(file => (File: file, Text: File.ReadAllText(file), Digest: Digest(file))).ToList();
        while (waiting.Count > 0)
        {
            var blob = waiting.Find(blob => !waiting.Exists(other => other != blob && blob.Text.Contains(other.Digest, StringComparison.Ordinal)));
            waiting.Remove(blob);
            string target = Path.Combine(folder, path(Path.GetRelativePath(SimAws.Estate, blob.File)));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text(blob.Text));
            moved(blob.Digest, Digest(target));
        }
    }

    private static string Digest(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
