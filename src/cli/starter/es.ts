import type { StarterTexts } from './starters.ts';

export const ES: StarterTexts = {
  tagline: 'Quién dijo qué, cuándo y según quién',
  scope: 'Esta publicación está en preparación. Aquí se explicará qué cubre y con qué criterio.',
  outlet: 'Un medio de ejemplo',
  topic: {
    title: 'Un tema de ejemplo',
    summary:
      'Inventado, para mostrar cómo es un tema. Resuma aquí, en dos o tres frases, cómo está la situación.',
  },
  item: {
    title: 'Un ejemplo: así es una síntesis',
    summary:
      'Nada de lo que cuenta ha ocurrido. Evita que la portada esté vacía hasta que añada su primera síntesis.',
    body: 'Una síntesis es un breve relato, con sus propias palabras, de lo que ha publicado otro medio. Sus fechas, su fuente y su firma aparecen encima de este texto; se escriben al comienzo del archivo.',
    unlinked: 'El artículo es inventado, así que no hay nada que enlazar.',
  },
  pages: {
    about: {
      title: 'Quiénes somos',
      summary: 'Quién hace esta publicación, qué cubre y dónde escribirnos.',
      body: `## Quién la hace

TODO: Nombre a quienes eligen y redactan las síntesis, diga de quién es la publicación y quién la paga.

## Qué cubre

<Scope />

## Escríbanos

<Contact />`,
    },
    method: {
      title: 'Cómo trabajamos',
      summary: 'Cómo hacemos una síntesis y qué leemos para ella.',
      body: `Una síntesis es nuestro propio y breve relato de lo que ha publicado otro medio. Nombra el medio, enlaza el artículo y da cuatro fechas distintas: cuándo ocurrió algo, cuándo se dijo, cuándo se publicó y cuándo lo añadimos.

TODO: Diga quién redacta y quién revisa, qué leen entero, qué dejan fuera y cómo tratan las fuentes anónimas.`,
    },
    'corrections-policy': {
      title: 'Cómo corregimos',
      summary: 'Todo cambio de sentido se anota en la página, y la nota permanece.',
      body: `Cada nota dice qué decía la página antes, qué dice después y por qué. Todas están en [una sola lista](/corrections).

TODO: Diga quién decide, en cuánto tiempo responden y cuándo se retira una síntesis.

Para avisar de un error: <Contact />.`,
    },
  },
};
