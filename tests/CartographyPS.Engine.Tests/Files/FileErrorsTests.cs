using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Tests.Files;

public sealed class FileErrorsTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_file_that_another_has_open_is_in_use()
    {
        using var first = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(FileErrors.IsInUse(Assert.Throws<IOException>(() => new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))));
    }

    [Theory]
    [InlineData(unchecked((int)0x80070020), true, false, false)]
    [InlineData(unchecked((int)0x80070021), true, false, false)]
    [InlineData(unchecked((int)0x80070013), false, false, true)]
    [InlineData(unchecked((int)0x80131620), false, false, false)]
    [InlineData(unchecked((int)0x80070070), false, true, false)]
    [InlineData(28, false, true, false)]
    [InlineData(30, false, false, true)]
    [InlineData(11, true, false, false)]
    [InlineData(5, false, false, false)]
    [InlineData(116, false, false, false)]
    public void One_error_has_one_cause(int code, bool inUse, bool full, bool readOnly)
    {
        var exception = new IOException("?", code);
        Assert.Equal((inUse, full, readOnly), (FileErrors.IsInUse(exception), FileErrors.IsDiskFull(exception), FileErrors.IsReadOnly(exception)));
    }

    [Fact]
    public void A_full_disk_is_known_by_the_systems_own_code()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Assert.True(FileErrors.IsDiskFull(Assert.Throws<IOException>(() => full.Write("x"u8))));
    }
}
