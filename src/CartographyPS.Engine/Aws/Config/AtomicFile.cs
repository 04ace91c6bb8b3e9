using System.Text;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>Replaces a text file as a whole: whoever reads it, or a machine that stops at any moment, has the old text or the new.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file's text; empty when there is no file.</summary>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    public static string Read(string path) => File.Exists(path) ? File.ReadAllText(path, Utf8) : string.Empty;

    /// <summary>Replaces the file's text and keeps the old one beside it as <c>.bak</c>.</summary>
    /// <param name="path">The file; it need not exist. Where it is a link, what it points to is replaced.</param>
    /// <param name="expected">The text that the file must still have.</param>
    /// <param name="text">The new text.</param>
    /// <returns>The backup; null when the file is new.</returns>
    /// <exception cref="IOException">The file cannot be written, or has another text by now.</exception>
    public static string? Replace(string path, string expected, string text)
    {
        path = Target(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + "." + Path.GetRandomFileName();
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                CopyMode(path, temporary);
                byte[] bytes = Utf8.GetBytes(text);
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }
            return Swap(path, temporary, expected);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string? Swap(string path, string temporary, string expected)
    {
        if (!File.Exists(path))
        {
            if (expected.Length > 0) throw new IOException("The file was removed while it was being changed.");
            File.Move(temporary, path);
            return null;
        }

        if (Read(path) != expected) throw new IOException("The file was changed by another program at the same time. Try again.");
        string backup = path + ".bak";
        File.Replace(temporary, path, backup);
        return backup;
    }

#if NET
    private static string Target(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);

    private static void CopyMode(string from, string to)
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(to, File.Exists(from) ? File.GetUnixFileMode(from) : UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
#else
    private static string Target(string path) => Path.GetFullPath(path);

    private static void CopyMode(string from, string to)
    {
        // Windows: File.Replace keeps the access list of the file that it replaces.
    }
#endif
}
