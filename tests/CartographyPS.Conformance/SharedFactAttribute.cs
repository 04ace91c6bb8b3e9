namespace CartographyPS.Conformance;

/// <summary>A test against the shared folder. It is skipped when there is none, except when CI is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedFolder.Skip;
}
