package org.patchlag.reply.entity;

import java.util.List;
import java.util.Optional;

/**
 * A released case with its facts and all that was said to them.
 *
 * @param released the case
 * @param facts its facts, in their order
 * @param answers all answers, in the order of their numbers
 * @param files what was attached to the answers, in the order of their numbers
 */
public record CaseDossier(
        ReleasedCase released, List<ReleasedFact> facts, List<FactAnswer> answers, List<AnswerFile> files) {
    /** Its versions. */
    public CaseVersions versions() {
        return CaseVersions.of(facts, answers, released.lastConfirmed());
    }

    /** The answer to a fact that is in force. */
    public Optional<FactAnswer> answerTo(ReleasedFact fact) {
        return CaseVersions.inForce(answers).stream()
                .filter(answer -> Integer.valueOf(fact.position()).equals(answer.position()))
                .findFirst();
    }

    /** Facts of the vendor's own that are in force. */
    public List<FactAnswer> ownFacts() {
        return CaseVersions.inForce(answers).stream()
                .filter(answer -> answer.position() == null)
                .toList();
    }

    /**
     * The same for the hospital: all that was said, by the vendor and none of its people. The link to the evidence is left
     * out, for one that is made for this case alone would tell the vendor who followed it.
     *
     * @param vendor the vendor's name
     */
    public CaseDossier inTheNameOf(String vendor) {
        return new CaseDossier(
                released,
                facts,
                answers.stream().map(answer -> answer.inTheNameOf(vendor)).toList(),
                files.stream()
                        .map(file -> new AnswerFile(file.file().addedBy(vendor), file.answer()))
                        .toList());
    }

    /** What was attached to an answer. */
    public List<AnswerFile> filesOf(FactAnswer answer) {
        return files.stream().filter(file -> file.answer() == answer.number()).toList();
    }

    /** Whether somebody has to decide on something. */
    public boolean contested() {
        return !undecided().isEmpty();
    }

    /** What somebody has to decide on. */
    public List<FactAnswer> undecided() {
        return CaseVersions.inForce(answers).stream()
                .filter(FactAnswer::undecided)
                .toList();
    }
}
