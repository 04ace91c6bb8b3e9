using System.IO.Compression;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Projections;

/// <summary>Writes the graph as a file of JSON Lines.</summary>
internal static class JsonLinesFile
{
    /// <summary>
    /// Writes the file, compressed when its name ends in <c>.gz</c>. The file is moved to its path only when it is complete. Only its owner
    /// may read it, unless it replaces a file that others may read.
    /// </summary>
    /// <param name="exporter">The exporter of the graph.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="replace">True to replace an existing file.</param>
    /// <param name="cancellationToken">Cancels between two lines.</param>
    /// <exception cref="IOException">The file cannot be written, or exists and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the file.</exception>
    public static void Write(JsonLinesExporter exporter, string path, bool replace, CancellationToken cancellationToken)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
        using var file = new UnfinishedFile(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) WriteCompressed(exporter, file.Stream, cancellationToken);
        else exporter.Write(file.Stream, cancellationToken);
        file.Finish(replace);
    }

    private static void WriteCompressed(JsonLinesExporter exporter, Stream file, CancellationToken cancellationToken)
    {
        using var zipped = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
        exporter.Write(zipped, cancellationToken);
    }
}
