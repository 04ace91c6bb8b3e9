using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Calls a procedure for each row, and produces a row for each of its rows.</summary>
/// <param name="input">The rows.</param>
/// <param name="procedure">The procedure.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="columns">The columns that are used, each with the slot that it is written to.</param>
internal sealed class ProcedureCall(
    Operator input, CypherProcedure procedure, IReadOnlyList<Evaluator> arguments, IReadOnlyList<(int Column, int Slot)> columns) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "ProcedureCall";

    /// <inheritdoc/>
    public override string Details => procedure.Name;

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            object?[] values = [.. arguments.Select(argument => argument.Evaluate(frame))];
            // One that returns nothing passes the row on.
            bool isVoid = procedure.Columns.Count == 0;
            foreach (object?[] row in procedure.Invoke(frame.Graph, values))
            {
                frame.Tick();
                if (isVoid || row.Length == 0) continue;
                foreach (var (column, slot) in columns) frame.Slots[slot] = row[column];
                yield return frame;
            }
            if (isVoid) yield return frame;
        }
    }
}
