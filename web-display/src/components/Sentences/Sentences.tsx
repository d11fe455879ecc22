import { Fragment } from 'react';
import './Sentences.css';

/** Words whose lines end where a sentence ends, as far as their place allows. */
export const Sentences = ({ text }: { text: string }) =>
  text.split(/(?<=\.) /).map((sentence, place) => (
    <Fragment key={sentence}>
      {place > 0 && ' '}
      <span className="sentence">{sentence}</span>
    </Fragment>
  ));
