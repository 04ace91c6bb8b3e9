using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt.Tests.Fakes;

/// <summary>A request as a fake server got it.</summary>
internal sealed record FakeMessage(byte Tag, object?[] Fields)
{
    /// <summary>The message's name, with the query of a RUN.</summary>
    internal string Name => Tag switch
    {
        MessageTag.Hello => "HELLO",
        MessageTag.Goodbye => "GOODBYE",
        MessageTag.Reset => "RESET",
        MessageTag.Run => "RUN " + Fields[0],
        MessageTag.Begin => "BEGIN",
        MessageTag.Commit => "COMMIT",
        MessageTag.Rollback => "ROLLBACK",
        MessageTag.Discard => "DISCARD",
        MessageTag.Pull => "PULL",
        MessageTag.Route => "ROUTE",
        MessageTag.Logon => "LOGON",
        MessageTag.Logoff => "LOGOFF",
        _ => "0x" + Tag.ToString("X2", null),
    };

    internal IReadOnlyDictionary<string, object?> Map(int field) => (IReadOnlyDictionary<string, object?>)Fields[field]!;
}
