using Poam.Oscal.Documents;

namespace Poam.Oscal.Model;

/// <summary>What takes the content of records: a document in memory, a text.</summary>
/// <remarks>An object's members come as a name and its value; a value is a scalar, an object or an array of values.</remarks>
internal interface IRecordSink
{
    /// <summary>The name of a known member, by its number.</summary>
    void Member(int member);

    /// <summary>The name of a member that OSCAL does not know, or whose value is of the wrong kind.</summary>
    void UnknownMember(string name);

    /// <summary>The start of an object.</summary>
    /// <param name="record">The record; null for the document itself and for what OSCAL does not know.</param>
    void StartObject(OscalObject? record);

    /// <summary>The end of an object.</summary>
    void EndObject();

    /// <summary>The start of an array.</summary>
    void StartArray();

    /// <summary>The end of an array.</summary>
    void EndArray();

    /// <summary>A scalar.</summary>
    /// <param name="kind">What it is; <see cref="NodeKind.Markup"/> for markup as XML has it, a string for Markdown.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isKnown">Whether it is of the data type of its member, rather than something that OSCAL does not know.</param>
    void Scalar(NodeKind kind, string text, bool isKnown);
}
