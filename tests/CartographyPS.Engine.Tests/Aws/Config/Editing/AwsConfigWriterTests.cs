using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Editing;

namespace CartographyPS.Engine.Tests.Aws.Config.Editing;

public sealed class AwsConfigWriterTests : IDisposable
{
    private const string Original =
        """
        # hub and spoke
        [default]
        region = us-east-1   # keep me

        # the spoke
        [profile spoke]
        role_arn = arn:old
        ; between
        s3 =
          addressing_style = path
        region = eu-west-1

        # belongs to last
        [profile last]
        region = eu-west-3

        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("cartographyps-").FullName;

    private string ConfigPath => Path.Combine(_directory, "config");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_setting_is_changed_in_its_line_and_nothing_else_is()
    {
        Write(Original);

        var backup = Set("spoke", ("role_arn", "arn:new"));

        Assert.Equal(Normal(Original).Replace("arn:old", "arn:new", StringComparison.Ordinal), File.ReadAllText(ConfigPath));
        Assert.Equal(Normal(Original), File.ReadAllText(backup!));
    }

    [Fact]
    public void A_new_setting_comes_at_the_end_of_its_section_before_the_next_ones_comment()
    {
        Write(Original);

        Set("spoke", ("external_id", "x"));

        Assert.Equal(
            Normal(Original).Replace("region = eu-west-1\n", "region = eu-west-1\nexternal_id = x\n", StringComparison.Ordinal), File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_removed_setting_goes_with_its_indented_lines()
    {
        Write(Original);

        Set("spoke", ("s3", null), ("none", null));

        Assert.Equal(Normal(Original).Replace("s3 =\n  addressing_style = path\n", "", StringComparison.Ordinal), File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_new_profile_is_added_at_the_end()
    {
        Write("[default]\nregion = r");

        Set("new one", ("role_arn", "arn"), ("region", "eu-west-1"));

        Assert.Equal("[default]\nregion = r\n\n[profile \"new one\"]\nrole_arn = arn\nregion = eu-west-1\n", File.ReadAllText(ConfigPath));
        Assert.Equal("arn", AwsConfigFile.Read(ConfigPath)[1].Settings["role_arn"]);
    }

    [Fact]
    public void A_new_file_is_made_with_its_folder_and_has_no_backup()
    {
        string path = Path.Combine(_directory, "new", "config");

        Assert.Null(AwsConfigWriter.Set(path, AwsFileFormat.Config, "default", [new("region", "eu-west-1")]));

        Assert.Equal(["[default]", "region = eu-west-1"], File.ReadAllLines(path));
    }

    [Fact]
    public void A_profile_is_removed_and_its_neighbours_stay()
    {
        Write(Original);

        AwsConfigWriter.Remove(ConfigPath, AwsFileFormat.Config, "spoke");

        Assert.Equal(
            "# hub and spoke\n[default]\nregion = us-east-1   # keep me\n\n# the spoke\n# belongs to last\n[profile last]\nregion = eu-west-3\n",
            File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void Unchanged_settings_are_not_written()
    {
        Write(Original);
        var before = File.GetLastWriteTimeUtc(ConfigPath);

        Assert.Null(Set("spoke", ("role_arn", "arn:old")));
        Assert.Null(AwsConfigWriter.Remove(ConfigPath, AwsFileFormat.Config, "none"));

        Assert.Equal(before, File.GetLastWriteTimeUtc(ConfigPath));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Windows_line_ends_stay()
    {
        Write("[default]\r\nregion = a\r\n");

        Set("default", ("output", "json"));

        Assert.Equal("[default]\r\nregion = a\r\noutput = json\r\n", File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_malformed_file_is_not_touched()
    {
        Write("[default]\nnonsense\n");

        Assert.Equal(2, Assert.Throws<AwsConfigException>(() => Set("default", ("region", "r"))).Line);

        Assert.Equal("[default]\nnonsense\n", File.ReadAllText(ConfigPath));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void A_file_that_another_program_changed_meanwhile_is_not_overwritten()
    {
        Write("[default]\nregion = theirs\n");

        Assert.Throws<IOException>(() => AtomicFile.Replace(ConfigPath, "[default]\nregion = a\n"u8.ToArray(), "[default]\nregion = ours\n"u8.ToArray()));

        Assert.Equal("[default]\nregion = theirs\n", File.ReadAllText(ConfigPath));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Concurrent_writers_lose_no_edit()
    {
        Write("[default]\nregion = r\n");

        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Set($"p{i}", ("region", $"r{i}")));

        var profiles = AwsConfigFile.Read(ConfigPath).ToDictionary(section => section.Title, section => section.Settings["region"]);
        Assert.Equal(25, profiles.Count);
        Assert.All(Enumerable.Range(0, 24), i => Assert.Equal($"r{i}", profiles[$"profile p{i}"]));
    }

    [Fact]
    public void The_comment_behind_a_changed_value_which_the_CLI_reads_as_part_of_it_gets_a_line_of_its_own()
    {
        Write(Original);

        Set("default", ("region", "eu-west-2"));

        Assert.Equal(
            Normal(Original).Replace("region = us-east-1   # keep me", "# keep me\nregion = eu-west-2", StringComparison.Ordinal), File.ReadAllText(ConfigPath));
        Assert.Equal("eu-west-2", AwsConfigFile.Read(ConfigPath)[0].Settings["region"]);
    }

    [Fact]
    public void Each_line_keeps_its_own_line_end()
    {
        Write("[default]\nregion = a\r\noutput = json\n");

        Set("default", ("region", "b"), ("role_arn", "r"));

        Assert.Equal("[default]\nregion = b\r\noutput = json\nrole_arn = r\n", File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_not_touched()
    {
        byte[] latin = [.. "[default]\n# caf"u8, 0xE9, .. "\nregion = a\n"u8];
        File.WriteAllBytes(ConfigPath, latin);

        Assert.Contains("UTF-8", Assert.Throws<AwsConfigException>(() => Set("default", ("region", "b"))).Message, StringComparison.Ordinal);

        Assert.Equal(latin, File.ReadAllBytes(ConfigPath));
    }

    [Fact]
    public void A_profile_that_stands_twice_is_an_error_that_names_the_line()
    {
        Write("[profile a]\nregion = x\n[profile a]\nregion = y\n");

        Assert.Equal(3, Assert.Throws<AwsConfigException>(() => Set("a", ("region", "b"))).Line);
    }

    [Theory]
    [InlineData("a", "region", "x\n[profile evil]\nrole_arn = y")]
    [InlineData("a", "region", "x # cut")]
    [InlineData("a", "region", " outer")]
    [InlineData("a", "re=gion", "x")]
    [InlineData("a", "#region", "x")]
    [InlineData("a", "region", "x ; cut")]
    [InlineData("a", "region", "x\rrole_arn = y")]
    [InlineData("a", "region", "x\u2028y")]
    [InlineData("a", "region", "x\0")]
    [InlineData("a", "region", "x\u00a0")]
    [InlineData("a", "[region", "x")]
    [InlineData("a", "", "x")]
    [InlineData("a\\", "region", "x")]
    [InlineData("a\"b", "region", "x")]
    [InlineData("DEFAULT", "region", "x")]
    [InlineData("a]", "region", "x")]
    [InlineData("a\nb", "region", "x")]
    [InlineData(" ", "region", "x")]
    public void A_value_that_tools_read_differently_is_not_written(string profile, string name, string value)
    {
        Write("[default]\nregion = r\n");

        Assert.Throws<AwsConfigException>(() => Set(profile, (name, value)));

        Assert.Equal("[default]\nregion = r\n", File.ReadAllText(ConfigPath));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void The_encoding_and_its_mark_stay(string name)
    {
        var encoding = System.Text.Encoding.GetEncoding(name);
        File.WriteAllBytes(ConfigPath, [.. encoding.GetPreamble(), .. encoding.GetBytes("[default]\r\nregion = é\r\n")]);

        Set("default", ("region", "日"));

        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes("[default]\r\nregion = 日\r\n")], File.ReadAllBytes(ConfigPath));
    }

    [Theory]
    [InlineData("[profile a]\n  region = x\n  output = json\n", "[profile a]\n  region = y\n  output = json\n  external_id = e\n")]
    [InlineData("[profile a]\n  [profile b]\n", "[profile a]\n  region = y\n  external_id = e\n  [profile b]\n")]
    [InlineData("[profile a]\nregion: x\n", "[profile a]\nregion: y\nexternal_id = e\n")]
    [InlineData("[profile a]\nregion=x\n", "[profile a]\nregion=y\nexternal_id = e\n")]
    [InlineData("[profile a]\nregion =\n  q = x\n\nk = v\n", "[profile a]\nregion = y\n\nk = v\nexternal_id = e\n")]
    [InlineData("[profile a]\nk =\n  region = z\nregion = x\n", "[profile a]\nk =\n  region = z\nregion = y\nexternal_id = e\n")]
    [InlineData("[profile a]\nk = v\n  [profile a]\nregion = x", "[profile a]\nk = v\n  [profile a]\nregion = y\nexternal_id = e\n")]
    [InlineData("[profile a]\nregion = v\n[profile 'a']\nREGION = x\n", "[profile a]\nregion = v\n[profile 'a']\nREGION = y\nexternal_id = e\n")]
    public void The_right_line_is_changed_however_the_file_is_written(string before, string after)
    {
        Write(before);

        Set("a", ("region", "y"), ("external_id", "e"));

        Assert.Equal(after, File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_profile_is_removed_wherever_it_stands_and_what_follows_goes_on_as_it_was()
    {
        Write("[profile x]\nk = v\n[profile a]\n    region = r\n  [profile b]\n    region = s\n[profile \"a\"]\nk = w\n");

        AwsConfigWriter.Remove(ConfigPath, AwsFileFormat.Config, "a");

        Assert.Equal("[profile x]\nk = v\n[profile b]\n    region = s\n", File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_credentials_file_has_its_own_headings()
    {
        Write("[a]\naws_access_key_id = A\n");

        AwsConfigWriter.Set(ConfigPath, AwsFileFormat.Credentials, "b c", [new("region", "r")]);
        AwsConfigWriter.Set(ConfigPath, AwsFileFormat.Credentials, "a", [new("region", "s")]);

        Assert.Equal("[a]\naws_access_key_id = A\nregion = s\n\n[b c]\nregion = r\n", File.ReadAllText(ConfigPath));
        Assert.Throws<AwsConfigException>(() => AwsConfigWriter.Set(ConfigPath, AwsFileFormat.Credentials, "profile a", [new("region", "r")]));
    }

    [Fact]
    public void A_second_name_of_the_file_stays_one()
    {
        if (OperatingSystem.IsWindows()) return;

        Write("[default]\nregion = a\n");
        string other = Path.Combine(_directory, "other");
        using (var link = System.Diagnostics.Process.Start("ln", [ConfigPath, other])) link.WaitForExit();

        string? backup = Set("default", ("region", "b"));

        Assert.Equal("[default]\nregion = b\n", File.ReadAllText(other));
        Assert.Equal("[default]\nregion = a\n", File.ReadAllText(backup!));
        Assert.Equal(3, Directory.GetFiles(_directory).Length);
    }

    [Fact]
    public void The_owner_stays()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root") return;

        Write("[default]\nregion = a\n");
        File.SetUnixFileMode(ConfigPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var change = System.Diagnostics.Process.Start("chown", ["12345:23456", ConfigPath])) change.WaitForExit();

        Set("default", ("region", "b"));

        using var status = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("ls", ["-ln", ConfigPath]) { RedirectStandardOutput = true })!;
        Assert.Matches("^-rw------- +1 12345 23456 ", status.StandardOutput.ReadToEnd());
        Assert.Equal("[default]\nregion = b\n", File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_yet_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) return;

        string target = Path.Combine(_directory, "dotfiles", "config");
        File.CreateSymbolicLink(ConfigPath, target);

        Set("default", ("region", "b"));

        Assert.Equal(target, new FileInfo(ConfigPath).LinkTarget);
        Assert.Equal("[default]\nregion = b\n", File.ReadAllText(target));
    }

    [Fact]
    public void A_link_in_the_place_of_the_backup_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;

        Write("[default]\nregion = a\n");
        string victim = Path.Combine(_directory, "victim");
        File.WriteAllText(victim, "precious");
        File.CreateSymbolicLink(ConfigPath + ".bak", victim);

        Set("default", ("region", "b"));

        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.Equal("[default]\nregion = a\n", File.ReadAllText(ConfigPath + ".bak"));
    }

    [Fact]
    public void A_link_stays_a_link_and_the_files_mode_stays()
    {
        if (OperatingSystem.IsWindows()) return;

        string target = Path.Combine(_directory, "dotfiles");
        File.WriteAllText(target, "[default]\nregion = a\n");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(ConfigPath, target);

        Set("default", ("region", "b"));

        Assert.Equal(target, File.ResolveLinkTarget(ConfigPath, returnFinalTarget: true)!.FullName);
        Assert.Contains("region = b", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n");

    private void Write(string text) => File.WriteAllText(ConfigPath, text.Contains("\r\n", StringComparison.Ordinal) ? text : Normal(text));

    private string? Set(string profile, params (string Name, string? Value)[] settings) =>
        AwsConfigWriter.Set(ConfigPath, AwsFileFormat.Config, profile, [.. settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))]);
}
