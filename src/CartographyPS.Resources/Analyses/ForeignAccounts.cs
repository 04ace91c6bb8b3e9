using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Accounts;

namespace CartographyPS.Resources.Analyses;

/// <summary>The accounts that the graph knows only because others name them: in trust policies, peerings, an organization.</summary>
internal sealed class ForeignAccounts : Analysis
{
    public ForeignAccounts()
        : base("foreign_accounts", "The accounts that others name and that are not read themselves.")
    {
        Reads(AccountLabels.AWSAccount, "inscope");
        States(AccountLabels.AWSAccount, "foreign");
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        foreach (var account in graph.Nodes(AccountLabels.AWSAccount))
        {
            if (!account.Has("inscope")) facts.Set(account, "foreign", true);
        }
    }
}
