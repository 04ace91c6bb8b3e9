namespace CartographyPS.Bolt.Messages;

/// <summary>The tag bytes of Bolt's messages.</summary>
internal static class MessageTag
{
    internal const byte Hello = 0x01;
    internal const byte Goodbye = 0x02;
    internal const byte Reset = 0x0F;
    internal const byte Run = 0x10;
    internal const byte Begin = 0x11;
    internal const byte Commit = 0x12;
    internal const byte Rollback = 0x13;
    internal const byte Discard = 0x2F;
    internal const byte Pull = 0x3F;
    internal const byte Route = 0x66;
    internal const byte Logon = 0x6A;
    internal const byte Logoff = 0x6B;
    internal const byte Success = 0x70;
    internal const byte Record = 0x71;
    internal const byte Ignored = 0x7E;
    internal const byte Failure = 0x7F;
}
