using System.Globalization;
using System.Text;

namespace CartographyPS.Cypher.Syntax;

/// <summary>Writes expressions in short, as EXPLAIN shows them: what is long or nested deeply is left out.</summary>
internal static class SyntaxText
{
    private const int MaxDepth = 12;
    private const int MaxLength = 120;

    /// <summary>Writes an expression.</summary>
    public static string Of(Expression expression)
    {
        string text = Of(expression, 0);
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 3) + "...";
    }

    private static string Of(SyntaxNode? node, int depth)
    {
        if (depth > MaxDepth) return "...";
        string Inner(SyntaxNode? part) => Of(part, depth + 1);
        string List(IEnumerable<SyntaxNode> parts) => string.Join(", ", parts.Take(20).Select(Inner));
        return node switch
        {
            null => string.Empty,
            Literal literal => OfValue(literal.Value),
            Parameter parameter => "$" + parameter.Name,
            Variable variable => variable.Name.TrimStart(),
            PropertyAccess property => $"{Inner(property.Subject)}.{property.Key}",
            Subscript subscript => $"{Inner(subscript.Subject)}[{Inner(subscript.Index)}]",
            Slice slice => $"{Inner(slice.Subject)}[{Inner(slice.From)}..{Inner(slice.To)}]",
            ListLiteral list => $"[{List(list.Items)}]",
            MapLiteral map => $"{{{List(map.Entries)}}}",
            MapProjection map => $"{Inner(map.Subject)} {{{(map.IncludesAll ? ".*, " : string.Empty)}{List(map.Entries)}}}",
            MapEntry entry => $"{entry.Key}: {Inner(entry.Value)}",
            UnaryExpression unary => OfUnary(unary, Inner(unary.Operand)),
            BinaryExpression binary => $"{Operand(binary.Left, Inner)} {OfOperator(binary.Operator)} {Operand(binary.Right, Inner)}",
            ComparisonExpression comparison => Inner(comparison.First) + string.Concat(comparison.Terms.Select(Inner)),
            ComparisonTerm term => $" {OfOperator(term.Operator)} {Inner(term.Operand)}",
            LabelCheck check => $"{Inner(check.Subject)}:{Inner(check.Labels)}",
            LabelName name => name.Name,
            LabelNot not => "!" + Inner(not.Operand),
            LabelAnd and => $"{Inner(and.Left)}&{Inner(and.Right)}",
            LabelOr or => $"{Inner(or.Left)}|{Inner(or.Right)}",
            LabelWildcard => "%",
            CountAll => "count(*)",
            FunctionCall call => $"{call.Name}({(call.IsDistinct ? "DISTINCT " : string.Empty)}{List(call.Arguments)})",
            CaseExpression => "CASE ... END",
            ListComprehension comprehension => $"[{comprehension.Variable} IN {Inner(comprehension.List)} ...]",
            QuantifierExpression quantifier =>
                $"{OfQuantifier(quantifier.Kind)}({quantifier.Variable} IN {Inner(quantifier.List)} WHERE {Inner(quantifier.Where)})",
            ReduceExpression => "reduce(...)",
            SubqueryExpression subquery => OfSubquery(subquery.Kind) + " { ... }",
            PatternExpression pattern => Inner(pattern.Pattern),
            PatternComprehension comprehension => $"[{Inner(comprehension.Pattern)} | {Inner(comprehension.Result)}]",
            PatternPart part => Inner(part.Start) + string.Concat(part.Steps.Select(Inner)),
            PatternStep step => Inner(step.Relationship) + Inner(step.Node),
            NodePattern pattern => $"({pattern.Variable}{Labels(pattern.Labels, Inner)})",
            RelationshipPattern pattern => OfRelationship(pattern, Labels(pattern.Types, Inner)),
            _ => "...",
        };
    }

    private static string Operand(Expression operand, Func<SyntaxNode?, string> write) =>
        operand is BinaryExpression or ComparisonExpression ? $"({write(operand)})" : write(operand);

    private static string Labels(LabelExpression? labels, Func<SyntaxNode?, string> write) => labels is null ? string.Empty : ":" + write(labels);

    private static string OfUnary(UnaryExpression unary, string operand) => unary.Operator switch
    {
        UnaryOperator.Not => $"NOT ({operand})",
        UnaryOperator.Minus => "-" + operand,
        UnaryOperator.Plus => "+" + operand,
        UnaryOperator.IsNull => operand + " IS NULL",
        _ => operand + " IS NOT NULL",
    };

    private static string OfRelationship(RelationshipPattern pattern, string types)
    {
        string inner = $"[{pattern.Variable}{types}{(pattern.Length is { } length ? $"*{length.Min}..{length.Max}" : string.Empty)}]";
        return pattern.Direction switch
        {
            PatternDirection.Right => $"-{inner}->",
            PatternDirection.Left => $"<-{inner}-",
            _ => $"-{inner}-",
        };
    }

    private static string OfValue(object? value) => value switch
    {
        null => "null",
        string text => new StringBuilder("'").Append(text.Replace("\\", "\\\\").Replace("'", "\\'")).Append('\'').ToString(),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "...",
    };

    private static string OfQuantifier(QuantifierKind kind) => kind switch
    {
        QuantifierKind.All => "all",
        QuantifierKind.Any => "any",
        QuantifierKind.None => "none",
        _ => "single",
    };

    private static string OfSubquery(SubqueryKind kind) => kind switch
    {
        SubqueryKind.Exists => "EXISTS",
        SubqueryKind.Count => "COUNT",
        _ => "COLLECT",
    };

    private static string OfOperator(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string OfOperator(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.Matches => "=~",
        _ => "IN",
    };
}
