namespace TestSupport.AwsConfig;

/// <summary>Config files, each with what botocore 1.44.5 reads in it. A conformance test compares them with botocore again.</summary>
internal static class ConfigCases
{
    /// <summary>The cases.</summary>
    public static IReadOnlyList<ConfigCase> All { get; } =
    [
        new(
            "settings under their section",
            "[default]\nregion=eu-west-1\n\n[profile prod]\nrole_arn = arn:aws:iam::1:role/x\n[sso-session corp]\nsso_region = us-east-1\n[services local]\ns3 =\n  endpoint_url = http://127.0.0.1\n",
            """{"profiles":{"default":{"region":"eu-west-1"},"prod":{"role_arn":"arn:aws:iam::1:role/x"}},"sso_sessions":{"corp":{"sso_region":"us-east-1"}},"services":{"local":{"s3":{"endpoint_url":"http://127.0.0.1"}}}}""",
            """{"default":{"region":"eu-west-1"},"profile prod":{"role_arn":"arn:aws:iam::1:role/x"},"sso-session corp":{"sso_region":"us-east-1"},"services local":{"s3":{"endpoint_url":"http://127.0.0.1"}}}"""),
        new(
            "indented settings",
            "[profile a]\n  region = eu-west-1\n  role_arn = r\n[profile b]\n\tregion = x\n",
            """{"profiles":{"a":{"region":"eu-west-1","role_arn":"r"},"b":{"region":"x"}}}""",
            """{"profile a":{"region":"eu-west-1","role_arn":"r"},"profile b":{"region":"x"}}"""),
        new(
            "a setting indented deeper continues the one above",
            "[profile a]\nregion = eu-west-1\n  role_arn = r\nexternal_id = e\n",
            """{"profiles":{"a":{"region":"eu-west-1\nrole_arn = r","external_id":"e"}}}""",
            """{"profile a":{"region":"eu-west-1\nrole_arn = r","external_id":"e"}}"""),
        new(
            "settings indented less and less",
            "[profile a]\n    region = r\n  output = json\nrole_arn = x\n",
            """{"profiles":{"a":{"region":"r","output":"json","role_arn":"x"}}}""",
            """{"profile a":{"region":"r","output":"json","role_arn":"x"}}"""),
        new(
            "a group in an indented section",
            "[profile a]\n  s3 =\n    addressing_style = path\n    max = 2\n  region = r\n",
            """{"profiles":{"a":{"s3":{"addressing_style":"path","max":"2"},"region":"r"}}}""",
            """{"profile a":{"s3":{"addressing_style":"path","max":"2"},"region":"r"}}"""),
        new(
            "a group with blank lines and comments",
            "[default]\ns3 =\n\n  addressing_style = path\n  # comment\n\n\tmax = 2\nregion = r",
            """{"profiles":{"default":{"s3":{"addressing_style":"path","max":"2"},"region":"r"}}}""",
            """{"default":{"s3":{"addressing_style":"path","max":"2"},"region":"r"}}"""),
        new(
            "a group whose settings have a colon",
            "[default]\ns3 =\n  addressing_style : path\n",
            null,
            null),
        new(
            "a line without a sign in a group",
            "[default]\ns3 =\n  addressing_style\n",
            null,
            null),
        new(
            "a group with a setting twice",
            "[default]\ns3 =\n  A = 1\n  a = 2\n  a = 3\n",
            """{"profiles":{"default":{"s3":{"A":"1","a":"3"}}}}""",
            """{"default":{"s3":{"A":"1","a":"3"}}}"""),
        new(
            "a value and lines that continue it",
            "[default]\ncredential_process = one\n  two\n\n  three = 3\n# comment\n  four\n",
            """{"profiles":{"default":{"credential_process":"one\ntwo\n\nthree = 3\nfour"}}}""",
            """{"default":{"credential_process":"one\ntwo\n\nthree = 3\nfour"}}"""),
        new(
            "an indented heading continues the setting above",
            "[profile a]\nregion = r\n  [profile b]\n  region = s\n",
            """{"profiles":{"a":{"region":"r\n[profile b]\nregion = s"}}}""",
            """{"profile a":{"region":"r\n[profile b]\nregion = s"}}"""),
        new(
            "an indented heading after a heading",
            "[profile a]\n  [profile b]\n  region = s\n",
            """{"profiles":{"a":{},"b":{"region":"s"}}}""",
            """{"profile a":{},"profile b":{"region":"s"}}"""),
        new(
            "a heading less indented",
            "[profile a]\n  region = r\n [profile b]\nregion = s\n",
            """{"profiles":{"a":{"region":"r"},"b":{"region":"s"}}}""",
            """{"profile a":{"region":"r"},"profile b":{"region":"s"}}"""),
        new(
            "colons",
            "[default]\nregion: eu-west-1\nrole_arn = arn:aws\nk : v = w\n",
            """{"profiles":{"default":{"region":"eu-west-1","role_arn":"arn:aws","k":"v = w"}}}""",
            """{"default":{"region":"eu-west-1","role_arn":"arn:aws","k":"v = w"}}"""),
        new(
            "no space at all",
            "[default]\nregion=r\nk:v\n",
            """{"profiles":{"default":{"region":"r","k":"v"}}}""",
            """{"default":{"region":"r","k":"v"}}"""),
        new(
            "comments",
            "# head\n; head\n[default]\n  # indented\nregion = r\n;k = v\n#k = v\n",
            """{"profiles":{"default":{"region":"r"}}}""",
            """{"default":{"region":"r"}}"""),
        new(
            "comment signs inside values",
            "[default]\na = v # no comment\nb = v ; none\nc = a#b;c\nd = #x\ne = ;x\n",
            """{"profiles":{"default":{"a":"v # no comment","b":"v ; none","c":"a#b;c","d":"#x","e":";x"}}}""",
            """{"default":{"a":"v # no comment","b":"v ; none","c":"a#b;c","d":"#x","e":";x"}}"""),
        new(
            "quotes inside values",
            "[default]\na = \"quoted\"\nb = 'single # x'\nc = \"open\n",
            """{"profiles":{"default":{"a":"\"quoted\"","b":"'single # x'","c":"\"open"}}}""",
            """{"default":{"a":"\"quoted\"","b":"'single # x'","c":"\"open"}}"""),
        new(
            "empty values",
            "[default]\nregion =\nrole_arn=\nk:\n",
            """{"profiles":{"default":{"region":"","role_arn":"","k":""}}}""",
            """{"default":{"region":"","role_arn":"","k":""}}"""),
        new(
            "names in capitals",
            "[default]\nRegion = r\nAWS_Access_Key_Id = A\n",
            """{"profiles":{"default":{"region":"r","aws_access_key_id":"A"}}}""",
            """{"default":{"region":"r","aws_access_key_id":"A"}}"""),
        new(
            "names with spaces",
            "[default]\nmy region = r\nx\ty = z\n",
            """{"profiles":{"default":{"my region":"r","x\ty":"z"}}}""",
            """{"default":{"my region":"r","x\ty":"z"}}"""),
        new(
            "unicode",
            "[profile é日本]\nk = é日本\n",
            """{"profiles":{"\u00e9\u65e5\u672c":{"k":"\u00e9\u65e5\u672c"}}}""",
            """{"profile \u00e9\u65e5\u672c":{"k":"\u00e9\u65e5\u672c"}}"""),
        new(
            "white space of all kinds",
            "[default]\n\u00a0region = r\u2003\nk\u00a0=\u00a0v\nx = a\u2028b\n",
            """{"profiles":{"default":{"region":"r","k":"v","x":"a\u2028b"}}}""",
            """{"default":{"region":"r","k":"v","x":"a\u2028b"}}"""),
        new(
            "lines end at CR and LF only",
            "[default]\rregion = r\r\nk = v\u000bw\u000c\n",
            """{"profiles":{"default":{"region":"r","k":"v\u000bw"}}}""",
            """{"default":{"region":"r","k":"v\u000bw"}}"""),
        new(
            "form feed alone is blank",
            "[default]\nk = v\n\u000c\n  w\n",
            """{"profiles":{"default":{"k":"v\n\nw"}}}""",
            """{"default":{"k":"v\n\nw"}}"""),
        new(
            "windows line ends",
            "[default]\r\nregion = r\r\ns3 =\r\n  a = b\r\n",
            """{"profiles":{"default":{"region":"r","s3":{"a":"b"}}}}""",
            """{"default":{"region":"r","s3":{"a":"b"}}}"""),
        new(
            "names of profiles",
            "[profile a]\n[profile \"b c\"]\n[profile 'd e']\n[profile f\\ g]\n[profile \"h\\\"i\"]\n[profile j\"k\"l]\n[profile\tm]\n[profile   n ]\n",
            """{"profiles":{"a":{},"b c":{},"d e":{},"f g":{},"h\"i":{},"jkl":{},"m":{},"n":{}}}""",
            """{"profile a":{},"profile \"b c\"":{},"profile 'd e'":{},"profile f\\ g":{},"profile \"h\\\"i\"":{},"profile j\"k\"l":{},"profile\tm":{},"profile   n ":{}}"""),
        new(
            "titles that are no profiles",
            "[prod]\n[profile a b]\n[profile]\n[ profile c]\n[ default ]\n[Profile d]\n[profile \"e]\n[plugins]\n[profile f\\]\n",
            """{}""",
            """{"prod":{},"profile a b":{},"profile":{}," profile c":{}," default ":{},"Profile d":{},"profile \"e":{},"plugins":{},"profile f\\":{}}"""),
        new(
            "titles that begin with the word",
            "[profiles a]\n[profilexyz b]\n[profile\"x\" c]\n[sso-sessions d]\nk = v\n[services e]\n",
            """{"profiles":{"a":{},"b":{},"c":{}},"sso_sessions":{"d":{"k":"v"}},"services":{"e":{}}}""",
            """{"profiles a":{},"profilexyz b":{},"profile\"x\" c":{},"sso-sessions d":{"k":"v"},"services e":{}}"""),
        new(
            "an empty name",
            "[profile \"\"]\nregion = r\n",
            """{"profiles":{"":{"region":"r"}}}""",
            """{"profile \"\"":{"region":"r"}}"""),
        new(
            "text behind a title",
            "[profile a] # said\nregion = r\n[profile b] x ] y\n",
            """{"profiles":{"a":{"region":"r"}}}""",
            """{"profile a":{"region":"r"},"profile b] x ":{}}"""),
        new(
            "brackets in a title",
            "[profile a]b]\nregion = r\n[[profile c]]\nk = v\n",
            """{"profiles":{"a]b":{"region":"r"}}}""",
            """{"profile a]b":{"region":"r"},"[profile c]":{"k":"v"}}"""),
        new(
            "a title without an end is a setting",
            "[default]\n[k = v\n[] = w\n",
            """{"profiles":{"default":{"[k":"v","[]":"w"}}}""",
            """{"default":{"[k":"v","[]":"w"}}"""),
        new(
            "a title with nothing in it",
            "[default]\n[]\n",
            null,
            null),
        new(
            "default in two ways, the last stands",
            "[default]\nregion = a\noutput = json\n[profile default]\nregion = b\n",
            """{"profiles":{"default":{"region":"b"}}}""",
            """{"default":{"region":"a","output":"json"},"profile default":{"region":"b"}}"""),
        new(
            "default in two ways, the other way round",
            "[profile default]\nregion = b\n[default]\noutput = json\n",
            """{"profiles":{"default":{"output":"json"}}}""",
            """{"profile default":{"region":"b"},"default":{"output":"json"}}"""),
        new(
            "a name written in two ways, the last stands",
            "[profile a]\nregion = a\nk = v\n[profile \"a\"]\nregion = b\n",
            """{"profiles":{"a":{"region":"b"}}}""",
            """{"profile a":{"region":"a","k":"v"},"profile \"a\"":{"region":"b"}}"""),
        new(
            "a section twice",
            "[profile a]\nregion = r\n[profile b]\n[profile a]\nk = v\n",
            null,
            null),
        new(
            "a setting twice",
            "[default]\nregion = r\nRegion = s\n",
            null,
            null),
        new(
            "a setting twice in two forms",
            "[default]\nregion = r\nregion : s\n",
            null,
            null),
        new(
            "DEFAULT gives to all",
            "[DEFAULT]\nregion = r\ns3 =\n  a = b\n[profile a]\noutput = json\n[profile b]\nregion = s\n[sso-session c]\n[DEFAULT]\nk = v\n",
            """{"profiles":{"a":{"output":"json","region":"r","s3":{"a":"b"},"k":"v"},"b":{"region":"s","s3":{"a":"b"},"k":"v"}},"sso_sessions":{"c":{"region":"r","s3":{"a":"b"},"k":"v"}}}""",
            """{"profile a":{"output":"json","region":"r","s3":{"a":"b"},"k":"v"},"profile b":{"region":"s","s3":{"a":"b"},"k":"v"},"sso-session c":{"region":"r","s3":{"a":"b"},"k":"v"}}"""),
        new(
            "DEFAULT with a setting twice",
            "[DEFAULT]\nregion = r\n[profile a]\n[DEFAULT]\nregion = s\n",
            null,
            null),
        new(
            "a setting before the first section",
            "region = r\n[default]\n",
            null,
            null),
        new(
            "a line that is nothing",
            "[default]\nregion\nk = v\n",
            null,
            null),
        new(
            "a line that is nothing continues",
            "[default]\nk = v\n  region\n",
            """{"profiles":{"default":{"k":"v\nregion"}}}""",
            """{"default":{"k":"v\nregion"}}"""),
        new(
            "a setting without a name",
            "[default]\n= v\n",
            null,
            null),
        new(
            "a comment ends no value",
            "[default]\nk = v\n# comment\n  w\n",
            """{"profiles":{"default":{"k":"v\nw"}}}""",
            """{"default":{"k":"v\nw"}}"""),
        new(
            "a blank line ends no value",
            "[default]\nk = v\n\n  w\n",
            """{"profiles":{"default":{"k":"v\n\nw"}}}""",
            """{"default":{"k":"v\n\nw"}}"""),
        new(
            "a continuation at the end of the section",
            "[default]\nk =\n\n\n[profile a]\nx =\n  \n",
            """{"profiles":{"default":{"k":""},"a":{"x":""}}}""",
            """{"default":{"k":""},"profile a":{"x":""}}"""),
        new(
            "percent and dollar signs",
            "[default]\na = %(b)s\nb = ${c}\nc = %%\n",
            """{"profiles":{"default":{"a":"%(b)s","b":"${c}","c":"%%"}}}""",
            """{"default":{"a":"%(b)s","b":"${c}","c":"%%"}}"""),
        new(
            "keys with an older token",
            "[default]\naws_access_key_id = A\naws_secret_access_key = S\naws_security_token = T\n",
            """{"profiles":{"default":{"aws_access_key_id":"A","aws_secret_access_key":"S","aws_security_token":"T"}}}""",
            """{"default":{"aws_access_key_id":"A","aws_secret_access_key":"S","aws_security_token":"T"}}"""),
        new(
            "nothing",
            "",
            """{}""",
            """{}"""),
        new(
            "comments alone",
            "# a\n\n;b",
            """{}""",
            """{}"""),
        new(
            "no end of line at the end",
            "[default]\nregion = r",
            """{"profiles":{"default":{"region":"r"}}}""",
            """{"default":{"region":"r"}}"""),
    ];
}
