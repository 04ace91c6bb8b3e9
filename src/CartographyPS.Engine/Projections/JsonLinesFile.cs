using System.IO.Compression;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Projections;

/// <summary>Writes the graph as a file of JSON Lines.</summary>
internal static class JsonLinesFile
{
    /// <summary>
    /// Writes the file, compressed when its name ends in <c>.gz</c>. It comes to its place when it is whole, and only its owner may read it
    /// unless it replaces one that others may read.
    /// </summary>
    /// <param name="exporter">Writes the graph.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="replace">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
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
