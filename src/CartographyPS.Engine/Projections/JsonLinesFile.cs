using System.IO.Compression;

namespace CartographyPS.Engine.Projections;

/// <summary>Writes the graph as a file of JSON Lines.</summary>
internal static class JsonLinesFile
{
    /// <summary>
    /// Writes the file, compressed when its name ends in <c>.gz</c>. It is written beside its place and moved there when it is whole: a
    /// file that was there is not lost to a full disk.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(JsonLinesExporter exporter, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string unfinished = path + ".unfinished";
        try
        {
            using (var file = File.Create(unfinished))
            {
                if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) WriteCompressed(exporter, file, cancellationToken);
                else exporter.Write(file, cancellationToken);
            }
            if (File.Exists(path)) File.Replace(unfinished, path, null);
            else File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void WriteCompressed(JsonLinesExporter exporter, Stream file, CancellationToken cancellationToken)
    {
        using var zipped = new GZipStream(file, CompressionLevel.Optimal);
        exporter.Write(zipped, cancellationToken);
    }
}
