package org.sewall.result;

/** What all result documents begin with. */
final class DocumentJson {

    private DocumentJson() {}

    static Json.Fields head(ResultDocument document) {
        var engine = new Json.Fields()
                .put("name", document.engine().name())
                .put("version", document.engine().version());
        return new Json.Fields().put("format", ResultDocument.FORMAT).put("engine", engine);
    }

    static Engine engine(JsonFields fields) throws CorruptException {
        var engine = fields.object("engine");
        return new Engine(engine.text("name"), engine.text("version"));
    }
}
