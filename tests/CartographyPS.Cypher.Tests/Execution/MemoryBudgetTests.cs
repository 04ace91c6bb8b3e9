using CartographyPS.Cypher.Execution;

namespace CartographyPS.Cypher.Tests.Execution;

public sealed class MemoryBudgetTests
{
    [Fact]
    public void All_of_the_limit_may_be_held_but_no_more()
    {
        var budget = new MemoryBudget(100);

        budget.Add(60, "A");
        budget.Require(40, "B");
        Assert.Throws<CypherMemoryException>(() => budget.Require(41, "B"));
        budget.Add(40, "B");
        Assert.Contains("C exceeded it", Assert.Throws<CypherMemoryException>(() => budget.Add(1, "C")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_released_may_be_held_again()
    {
        var budget = new MemoryBudget(100);

        budget.Add(100, "A");
        budget.Release(70);
        budget.Add(70, "A");
        Assert.Throws<CypherMemoryException>(() => budget.Add(1, "A"));
    }
}
