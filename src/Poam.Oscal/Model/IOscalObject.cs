namespace Poam.Oscal.Model;

/// <summary>A record of the model that can be made from a document. Only this library implements it.</summary>
/// <typeparam name="TSelf">The type of the record.</typeparam>
public interface IOscalObject<TSelf>
    where TSelf : OscalObject, IOscalObject<TSelf>
{
    /// <summary>The number of the definition; 0 for a document of any model.</summary>
    internal static abstract int Number { get; }

    /// <summary>Takes the members of the object at which a reader stands.</summary>
    internal static abstract TSelf Read(RecordReader reader);
}
