using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources;

/// <summary>
/// Labels that edges lead to and no type declares yet, each with the properties that edges name its nodes by besides <c>id</c>. The
/// edges wait in the ledger. A type that declares a label takes it from here into its service's labels; a test asks for it.
/// </summary>
internal static class AwaitedLabels
{
    public static readonly Label GitHubRepository = Label.Awaited(["fullname"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Label> All { get; } =
    [
        GitHubRepository,
    ];
}
