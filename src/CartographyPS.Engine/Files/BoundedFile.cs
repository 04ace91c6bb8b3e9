using System.Text;

namespace CartographyPS.Engine.Files;

/// <summary>Reads whole files up to a size limit, so that a path to an endless device or a wrong file cannot take all memory.</summary>
internal static class BoundedFile
{
    /// <summary>The limit of files that hold one token or one set of keys: 1 MB. The longest session token has some 5 KB.</summary>
    public const int TokenBytes = 1 << 20;

    /// <summary>The limit of AWS config and credentials files: 16 MB. A thousand profiles have some 200 KB.</summary>
    public const int ConfigBytes = 16 << 20;

    /// <summary>The limit of CA bundles: 16 MB. Mozilla's bundle of all public authorities has some 200 KB.</summary>
    public const int CertificateBytes = 16 << 20;

    /// <summary>Reads a text file: UTF-8, or the encoding that its byte order mark names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The largest size in bytes.</param>
    /// <exception cref="IOException">The file cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string ReadText(string path, int limit)
    {
        using var text = new StreamReader(new MemoryStream(ReadBytes(path, limit)), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The largest size in bytes.</param>
    /// <exception cref="IOException">The file cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadBytes(string path, int limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        byte[] bytes = new byte[16 * 1024];
        for (int count; (count = file.Read(bytes, 0, bytes.Length)) > 0;)
        {
            content.Write(bytes, 0, count);
            if (content.Length > limit)
                throw new IOException($"'{path}' is larger than {limit >> 20} MB, the limit of such files. Check that the path names the right file.");
        }
        return content.ToArray();
    }
}
