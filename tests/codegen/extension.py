"""More of the API, as YAML only: an operation in a room that exists, and a room that did not."""

from __future__ import annotations

from pathlib import Path

TAGS = """
  - name: labels
    description: Labels of a location, to sort posts by.
"""
PATHS = """
  /social-media-posting/{locationId}/posts/{id}/clone:
    $ref: paths/posts.yaml#/clone
  /social-media-posting/{locationId}/labels:
    $ref: paths/labels.yaml#/collection
  /social-media-posting/{locationId}/labels/{labelId}:
    $ref: paths/labels.yaml#/item
"""
ERRORS = "".join(
    f"      '{code}':\n        $ref: ../openapi.yaml#/components/responses/{name}\n"
    for code, name in {
        "400": "BadRequest", "401": "Unauthorized", "403": "Forbidden", "404": "NotFound", "422": "Invalid",
        "429": "RateLimited", "5XX": "ServerError",
    }.items()
)  # fmt: skip
SHARED = """
      - $ref: ../openapi.yaml#/components/parameters/Version
      - $ref: ../openapi.yaml#/components/parameters/locationId
""".lstrip("\n")
CLONE = f"""
clone:
  post:
    operationId: clone_post
    tags: [posts]
    summary: Make a draft of a post.
    description: Gives the draft.
    security: [{{bearer: [socialplanner/post.write]}}]
    parameters:
{SHARED}
      - {{name: id, in: path, required: true, description: Id of the post., schema: {{type: string}}}}
      - {{name: dryRun, in: query, description: Only pretend., schema: {{type: boolean}}}}
      - {{name: client, in: query, description: A name that generators use., schema: {{type: string}}}}
      - {{name: url, in: query, description: Another., schema: {{type: string}}}}
      - {{name: params, in: query, description: Another., schema: {{type: string}}}}
      - {{name: headers, in: query, description: Another., schema: {{type: string}}}}
    requestBody:
      required: true
      content:
        application/json:
          schema: {{$ref: ../schemas/labels.yaml#/PostClone}}
          example: {{times: 1}}
    responses:
      '201':
        description: The draft.
        content:
          application/json:
            schema: {{$ref: ../schemas/posts.yaml#/PostResponse}}
            example: {{results: {{post: {{_id: '1'}}}}}}
{ERRORS}
    x-sdk: {{method: clone, result: results.post, repeat: create}}
"""
LABELS = f"""
collection:
  get:
    operationId: list_labels
    tags: [labels]
    summary: List the labels of a location.
    description: Gives one page of them.
    security: [{{bearer: [socialplanner/label.readonly]}}]
    parameters:
{SHARED}
      - $ref: ../openapi.yaml#/components/parameters/skip
      - $ref: ../openapi.yaml#/components/parameters/limit
      - name: colour
        in: query
        description: Only labels of this colour.
        schema: {{$ref: ../schemas/labels.yaml#/LabelColour}}
      - name: since
        in: query
        description: Only labels made after this time.
        schema: {{type: string, format: date-time}}
      - name: ids
        in: query
        description: Only these.
        schema: {{type: string}}
        x-sdk: {{joined: ',', name: label_ids}}
    responses:
      '200':
        description: The labels.
        content:
          application/json:
            schema: {{$ref: ../schemas/labels.yaml#/LabelListResponse}}
            example: {{results: {{labels: [], total: 0}}}}
{ERRORS}
    x-sdk:
      method: list
      result: results
      repeat: read
      page: {{items: labels, total: total, skip: skip, limit: limit, size: 2, empty: [none]}}
  post:
    operationId: create_label
    tags: [labels]
    summary: Make a label.
    description: Gives the label.
    security: [{{bearer: [socialplanner/label.write]}}]
    parameters:
{SHARED}
    requestBody:
      required: true
      content:
        application/json:
          schema: {{$ref: ../schemas/labels.yaml#/LabelCreate}}
          example: {{colour: blue}}
    responses:
      '201':
        description: The label.
        content:
          application/json:
            schema: {{$ref: ../schemas/labels.yaml#/LabelResponse}}
            example: {{label: {{id: l1}}}}
{ERRORS}
    x-sdk: {{method: create, result: label, repeat: create, body: label}}
item:
  get:
    operationId: get_label
    tags: [labels]
    summary: Read a label.
    description: Gives the label.
    security: [{{bearer: [socialplanner/label.readonly]}}]
    parameters:
{SHARED}
      - {{name: labelId, in: path, required: true, description: Id of the label., schema: {{type: string}}}}
    responses:
      '200':
        description: The label.
        content:
          application/json:
            schema: {{$ref: ../schemas/labels.yaml#/LabelResponse}}
            example: {{label: {{id: l1}}}}
{ERRORS}
    x-sdk: {{method: get, result: label, repeat: read}}
  delete:
    operationId: delete_label
    tags: [labels]
    summary: Delete a label.
    description: Gives the label as it was.
    security: [{{bearer: [socialplanner/label.write]}}]
    parameters:
{SHARED}
      - {{name: labelId, in: path, required: true, description: Id of the label., schema: {{type: string}}}}
    responses:
      '200':
        description: The label.
        content:
          application/json:
            schema: {{$ref: ../schemas/labels.yaml#/LabelResponse}}
            example: {{label: {{id: l1}}}}
{ERRORS}
    x-sdk: {{method: delete, result: label, repeat: idempotent}}
  put:
    operationId: update_label
    tags: [labels]
    deprecated: true
    summary: Change a label.
    description: Gives the label as it is now.
    security: [{{bearer: [socialplanner/label.write]}}]
    parameters:
{SHARED}
      - {{name: labelId, in: path, required: true, description: Id of the label., schema: {{type: string}}}}
      - {{name: notify, in: query, required: true, description: Tell the team., schema: {{type: boolean}}}}
      - {{name: weight, in: query, description: Its weight., schema: {{type: number}}, x-sdk: {{name: weight_hint}}}}
    requestBody:
      required: true
      content:
        application/json:
          schema: {{$ref: ../schemas/labels.yaml#/LabelUpdate}}
          example: {{title: New, postIds: ['1']}}
    responses:
      '200':
        description: The label.
        content:
          application/json:
            schema: {{$ref: ../schemas/labels.yaml#/LabelResponse}}
            example: {{label: {{id: l1}}}}
{ERRORS}
    x-sdk: {{method: update, result: label, repeat: idempotent, defaults: {{silent: false, colour: dark"red}}}}
"""
SCHEMAS = """
LabelColour: {type: string, enum: [dark"red, blue], description: Colours., examples: [blue]}
Label:
  type: object
  description: A label.
  properties:
    id: {type: string, description: Its id.}
    colour: {anyOf: [{$ref: '#/LabelColour'}, {type: string}], description: Its colour.}
    madeAt: {type: string, format: date-time, description: When it was made.}
    day: {type: string, format: date, description: Its day.}
    share: {type: number, description: Its share.}
    parent: {anyOf: [{$ref: '#/Label'}, {type: 'null'}], description: The label above it.}
    grid: {type: array, items: {type: array, items: {type: integer}}, description: Numbers.}
    days: {type: array, items: {type: string, format: date}, description: Days.}
    d: {type: string, description: A name that generated code likes to use itself.}
    field_dict: {type: string, description: Another.}
    src_dict: {type: string, description: Another.}
    additional_properties: {type: string, description: Another.}
    counts: {$ref: '#/LabelCounts', description: How often it is used.}
  examples: [{id: l1}]
LabelCounts: {type: object, description: Uses by month., additionalProperties: {type: integer}, examples: [{may: 1}]}
LabelList:
  type: object
  description: One page of labels.
  properties:
    labels: {type: array, items: {$ref: '#/Label'}, description: The labels.}
    total: {type: integer, description: How many there are.}
  examples: [{total: 0}]
LabelListResponse:
  type: object
  description: The answer to a list.
  properties: {results: {$ref: '#/LabelList', description: The page.}}
  examples: [{results: {total: 0}}]
LabelResponse:
  type: object
  description: The answer to a change.
  properties: {label: {$ref: '#/Label', description: The label.}}
  examples: [{label: {id: l1}}]
LabelUpdate:
  type: object
  additionalProperties: false
  description: A change.
  required: [title]
  properties:
    title: {type: string, description: Its new title.}
    colour: {$ref: '#/LabelColour', description: Its new colour.}
    silent: {type: boolean, description: Whether nobody hears of it.}
    rank: {type: integer, minimum: 1, description: Its rank.}
    postIds: {type: array, items: {type: string}, minItems: 1, maxItems: 2, description: Its posts.}
    until: {type: string, format: date-time, description: When it ends.}
    style: {$ref: '#/LabelStyleInput', description: How it looks.}
  examples: [{title: New}]
LabelCreate:
  type: object
  additionalProperties: false
  description: A new label.
  properties:
    colour: {$ref: '#/LabelColour', description: Its colour.}
    day: {type: string, format: date, description: Its day.}
  examples: [{colour: blue}]
LabelStyleInput:
  type: object
  additionalProperties: false
  description: How a label looks.
  properties: {bold: {type: [boolean, 'null'], description: Whether it is bold.}}
  examples: [{bold: true}]
PostClone:
  type: object
  additionalProperties: false
  description: How to copy a post.
  properties: {times: {type: integer, description: How often.}}
  examples: [{times: 1}]
"""


def extend(project: Path) -> None:
    """Write it into the spec of a copy of the project; no Python is touched."""
    spec = project / "spec"
    index = spec / "openapi.yaml"
    text = index.read_text(encoding="utf-8")
    for before, more in (("\ntags:\n", TAGS), ("\npaths:\n", PATHS)):
        assert text.count(before) == 1
        text = text.replace(before, before + more.strip("\n") + "\n")
    index.write_text(text, encoding="utf-8")
    with (spec / "paths" / "posts.yaml").open("a", encoding="utf-8") as file:
        file.write(CLONE)
    (spec / "paths" / "labels.yaml").write_text(LABELS, encoding="utf-8")
    (spec / "schemas" / "labels.yaml").write_text(SCHEMAS, encoding="utf-8")
