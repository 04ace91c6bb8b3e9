namespace TestSupport.AwsConfig;

/// <summary>Generates files that people, editors and scripts might leave, and worse ones. The same seed gives the same file.</summary>
internal static class RandomConfig
{
    private static readonly string[] Indents = ["", "", "", "", " ", "  ", "\t", "    ", "\u00a0"];
    private static readonly string[] Ends = ["\n", "\n", "\n", "\r\n", "\r"];

    private static readonly string[] Names =
        ["region", "role_arn", "source_profile", "aws_access_key_id", "Region", "s3", "my name", "k"];

    private static readonly string[] Values =
        ["", "", "eu-west-1", "arn:aws:iam::1:role/x", "a # b", "a ;b", "\"q\"", "[x]", "a = b", "é日本", "x\u2028y", "%(a)s", "-", "\"", "\\"];

    private static readonly string[] Titles =
    [
        "default", "profile a", "profile b", "profile \"c d\"", "profile \"a\"", "profile default", "a", "b", "profile", "profile e f", "sso-session s",
        "services v", " profile g", "profiles h", "profile i\\", "profile j]", "plugins", "profile 'k'", "profile\tl",
    ];

    /// <summary>Returns a file's text.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="common">True when it may have a <c>[DEFAULT]</c> section.</param>
    public static string Text(int seed, bool common = true)
    {
#pragma warning disable CA5394 // Not for secrets; the same each time.
        var random = new Random(seed);
        string Of(string[] choices) => choices[random.Next(choices.Length)];

        // Most files are valid: an invalid one is refused early, and the rest of it would not be tested.
        bool isWild = random.Next(4) == 0;
        string end = Of(Ends);
        var titles = new Queue<string>(Titles.OrderBy(_ => random.Next()));
        var text = new System.Text.StringBuilder();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        void Line(string line) => text.Append(line).Append(isWild ? Of(Ends) : end);
        void Heading(string title) => Line((random.Next(6) == 0 ? Of(Indents) : "") + $"[{title}]" + (random.Next(12) == 0 ? " # said" : ""));

        if (!isWild || random.Next(8) > 0) Heading(titles.Dequeue());
        int count = random.Next(1, 25);
        for (int i = 0; i < count; i++)
        {
            switch (random.Next(12))
            {
                case 0: Line(Of(Indents)); break;
                case 1: Line(Of(Indents) + Of(["# comment", "; k = v", "#"])); break;
                case 2 or 3 or 4 when titles.Count > 0:
                    used.Clear();
                    Heading(common && random.Next(10) == 0 ? "DEFAULT" : isWild && random.Next(6) == 0 ? Of(Titles) : titles.Dequeue());
                    break;
                case 5:
                    string group = Of(["s3", "sqs", "ec2"]);
                    if (!used.Add(group)) break;
                    string indent = Of(Indents);
                    Line($"{indent}{group} =");
                    for (int inner = random.Next(4); inner > 0; inner--) Line(indent + Of([" ", "  ", "\t"]) + Of(["a = b", "endpoint_url = http://127.0.0.1", "A=", "# no", "", "x = y = z"]));
                    break;
                case 6 when isWild: Line(Of(["nothing", "= v", "[", "[]", "]", "k"])); break;
                default:
                    string name = Of(Names);
                    if (used.Add(name) || isWild) Line(Of(Indents) + name + Of([" = ", "=", ": ", " :", "\t=\t"]) + Of(Values) + Of(["", "", " ", "\t"]));
                    break;
            }
        }
        if (random.Next(3) == 0 && text.Length > 0) text.Length--;
        return text.ToString();
#pragma warning restore CA5394
    }
}
