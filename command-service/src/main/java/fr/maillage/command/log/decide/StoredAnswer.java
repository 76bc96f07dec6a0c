package fr.maillage.command.log.decide;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.maillage.command.FieldError;
import fr.maillage.command.Message;
import fr.maillage.command.Refusal;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.command.log.Verdict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One verdict, as it is kept with its request's key; told apart by its fields. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface StoredAnswer {

    JsonMapper MAPPER = JsonMapper.builder().build();
    ObjectWriter WRITER = MAPPER.writerFor(StoredAnswer[].class);
    ObjectReader READER = MAPPER.readerFor(StoredAnswer[].class);

    /** @param base the position that the request's offsets count from */
    Verdict verdict(long base);

    /** @param offset from the position before the request's first event */
    record Accepted(UUID id, long sequence, long offset) implements StoredAnswer {
        @Override
        public Verdict verdict(long base) {
            return new Verdict.Accepted(new Receipt(id, sequence, base + offset, List.of(), null));
        }
    }

    /**
     * @param message in French where it was kept before messages had keys
     * @param more null where it was kept by an instance that did not know of it
     */
    record Refused(
            String code,
            Message message,
            List<FieldError> errors,
            Refusal.Kind kind,
            @Nullable Map<String, Object> more)
            implements StoredAnswer {
        @Override
        public Verdict verdict(long base) {
            return new Verdict.Refused(new Refusal(code, message, errors, kind, more == null ? Map.of() : more));
        }
    }

    record Taken(Claim claim, UUID holder) implements StoredAnswer {
        @Override
        public Verdict verdict(long base) {
            return new Verdict.Refused(new ClaimTaken(claim, holder));
        }
    }

    record Unknown(UUID subject) implements StoredAnswer {
        @Override
        public Verdict verdict(long base) {
            return new Verdict.Refused(new UnknownSubject(subject));
        }
    }

    record Conflicted(long current) implements StoredAnswer {
        @Override
        public Verdict verdict(long base) {
            return new Verdict.Refused(new SequenceConflict(current));
        }
    }

    static byte[] write(List<StoredAnswer> answers) {
        return WRITER.writeValueAsBytes(answers.toArray(StoredAnswer[]::new));
    }

    static List<StoredAnswer> read(byte[] bytes) {
        return List.of(READER.<StoredAnswer[]>readValue(bytes));
    }

    static StoredAnswer refused(RuntimeException reason) {
        return switch (reason) {
            case Refusal it -> new Refused(it.code(), it.message(), it.errors(), it.kind(), it.more());
            case ClaimTaken it -> new Taken(it.claim(), it.holder());
            case UnknownSubject it -> new Unknown(it.subject());
            case SequenceConflict it -> new Conflicted(it.current());
            default -> throw new IllegalArgumentException("not a refusal", reason);
        };
    }
}
