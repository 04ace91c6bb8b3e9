namespace CartographyPS.Conformance;

/// <summary>A test against the shared folder: skipped where there is none, but not where CI is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedFolder.Skip;
}
