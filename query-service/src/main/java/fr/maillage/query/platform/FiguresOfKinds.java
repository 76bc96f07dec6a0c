package fr.maillage.query.platform;

import fr.maillage.query.kind.KindFigures;
import fr.maillage.query.territory.TerritoryFigures;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenAPI description of what kinds of record add to the figures of a territory. */
final class FiguresOfKinds implements ModelConverter {

    private final List<KindFigures<?>> kinds;

    FiguresOfKinds(List<KindFigures<?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (Json.mapper().constructType(type.getType()).getRawClass() == TerritoryFigures.class) {
            var model = context.getDefinedModels().get(TerritoryFigures.class.getSimpleName());
            if (model != null && model.getProperties() != null) {
                kinds.forEach(kind -> describe(model, kind, context));
            }
        }
        return resolved;
    }

    private static void describe(Schema<?> model, KindFigures<?> kind, ModelConverterContext context) {
        if (!model.getProperties().containsKey(kind.name())) {
            model.addProperty(kind.name(), context.resolve(new AnnotatedType(kind.type()).resolveAsRef(true)));
            model.addRequiredItem(kind.name());
        }
    }
}
