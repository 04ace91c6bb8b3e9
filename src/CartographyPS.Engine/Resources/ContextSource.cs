namespace CartographyPS.Engine.Resources;

/// <summary>One empty row for each scope, for what is known without a call.</summary>
internal sealed class ContextSource : Source
{
    internal ContextSource(ResourceType type)
        : base(type, null, "scope")
    {
    }
}
