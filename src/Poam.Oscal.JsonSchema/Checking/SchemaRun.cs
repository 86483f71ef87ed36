using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.JsonSchema.Loading;
using Poam.Oscal.Validation;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>Checks one document against a schema.</summary>
internal sealed class SchemaRun(CompiledSchema schema, NodeDocument document, FindingSink findings, ICollection<Unchecked> blocked)
{
    /// <summary>Does it.</summary>
    public void Run()
    {
        KeywordValidator validator = new(schema);
        try
        {
            using NodeTokenReader reader = new(document);
            ICollection<ValidationError> errors = validator.Try(JToken.ReadFrom(reader), schema.Root);
            foreach (SchemaFault fault in new FaultReader(schema, document).ReadAll(errors))
            {
                Report(fault);
            }
        }
        catch (InsufficientExecutionStackException)
        {
            Block("The JSON Schema applies itself to the same value without end; the document was not checked against it.");
        }

        foreach (string place in schema.NotChecked)
        {
            Block($"The JSON Schema asks at {place} for what is not supported; that was not checked.");
        }

        foreach (string pattern in validator.SlowPatterns)
        {
            Block($"Matching the pattern `{pattern}` of the JSON Schema took too long; its values were not all checked.");
        }
    }

    private void Block(string reason) => blocked.Add(new Unchecked(UserRules.Schema.Id, reason, "", 0, 1));

    private void Report(SchemaFault fault)
    {
        TextSpan span = PlaceOf(fault.FirstItem > 0 ? fault.FirstItem : fault.Node, isName: fault.Keyword is "additionalProperties" or "propertyNames");
        if (findings.Count(Severity.Error, span.Start))
        {
            findings.Add(new Finding
            {
                Rule = UserRules.Schema,
                RuleKey = $"{UserRules.Schema.Id}/{fault.Keyword}",
                Node = fault.Node,
                MemberName = fault.FirstItem > 0 ? document.NameOf(fault.FirstItem) : null,
                Subject = fault.Subject,
                Span = span,
                Message = $"{fault.Message} ({fault.SchemaPlace}/{fault.Keyword})",
            });
        }
    }

    /// <summary>The value of a scalar, the name of anything else, or where it begins.</summary>
    private TextSpan PlaceOf(int node, bool isName)
    {
        TextSpan value = document.ValueOf(node);
        bool isScalar = !isName && document.KindOf(node) is not (NodeKind.Object or NodeKind.Array) && value.Length > 0;
        return isScalar ? value : document.KeyOf(node).Length > 0 ? document.KeyOf(node) : new TextSpan(value.Start, Math.Min(1, value.Length));
    }
}
