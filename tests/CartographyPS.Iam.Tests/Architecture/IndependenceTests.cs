using CartographyPS.Iam.Evaluation;

namespace CartographyPS.Iam.Tests.Architecture;

public sealed class IndependenceTests
{
    [Fact]
    public void The_library_uses_the_framework_only() => Assert.All(
        typeof(AccessEvaluator).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Nothing_of_it_changes_after_it_is_made() => Assert.Empty(
        from type in typeof(AccessEvaluator).Assembly.GetTypes()
        where type.Namespace?.StartsWith("CartographyPS.Iam", StringComparison.Ordinal) == true && !type.Name.Contains('<')
        from field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static
            | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !type.IsEnum && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false)
            && !field.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false)
        select $"{type.Name}.{field.Name}");
}
