namespace CartographyPS.Engine.Tests.Aws.Credentials.Processes;

/// <summary>As <see cref="ShellFactAttribute"/>, for tests with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute() => Skip = ShellFactAttribute.Missing;
}
