using System.Text;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Reads files that hold one token or a few settings. A path that leads to something without end (a device) is given up.</summary>
internal static class SmallFile
{
    /// <summary>The most bytes of such a file.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The file's text.</summary>
    /// <exception cref="IOException">It cannot be read, or is larger than 1 MB.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadText(string path)
    {
        using var text = new StreamReader(new MemoryStream(ReadBytes(path)), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>The file's bytes.</summary>
    /// <exception cref="IOException">It cannot be read, or is larger than 1 MB.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        byte[] bytes = new byte[16 * 1024];
        for (int count; (count = file.Read(bytes, 0, bytes.Length)) > 0;)
        {
            content.Write(bytes, 0, count);
            if (content.Length > MaxBytes) throw new IOException($"'{path}' is larger than {MaxBytes >> 20} MB.");
        }
        return content.ToArray();
    }
}
